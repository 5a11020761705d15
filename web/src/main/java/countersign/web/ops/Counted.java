package countersign.web.ops;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** Connections whose statements are noted down in the thread's {@link Meter}. A batch is one statement. */
final class Counted {

    private Counted() {}

    /** The same connection, counting. */
    static Connection of(Connection connection) {
        return proxy(Connection.class, (self, method, args) -> {
            var result = call(connection, method, args);
            if (result instanceof CallableStatement call) return counting(CallableStatement.class, call, args);
            if (result instanceof PreparedStatement prepared) return counting(PreparedStatement.class, prepared, args);
            return result instanceof Statement statement ? counting(Statement.class, statement, null) : result;
        });
    }

    private static <T extends Statement> T counting(Class<T> type, T statement, Object[] prepared) {
        return proxy(type, (self, method, args) -> {
            if (!method.getName().startsWith("execute")) return call(statement, method, args);
            var begun = System.nanoTime();
            try {
                return call(statement, method, args);
            } finally {
                Meter.ran(text(prepared, args), System.nanoTime() - begun);
            }
        });
    }

    /** The SQL: given when the statement was prepared, else when it is run; "a batch" for several together. */
    private static String text(Object[] prepared, Object[] run) {
        var from = prepared == null || prepared.length == 0 ? run : prepared;
        return from == null || from.length == 0 ? "a batch" : String.valueOf(from[0]);
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Counted.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
