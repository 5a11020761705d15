package countersign.web.ops;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** Connections that count the statements a thread runs and the time they take, for {@link RequestLog}. A batch is one statement. */
final class Counted {

    private static final ThreadLocal<long[]> COUNTS = ThreadLocal.withInitial(() -> new long[2]);

    private Counted() {}

    /** What this thread ran since {@link #reset}: how many statements, and nanoseconds in them. */
    static long[] counts() { return COUNTS.get().clone(); }

    static void reset() { COUNTS.remove(); }

    /** The same connection, counting. */
    static Connection of(Connection connection) {
        return proxy(Connection.class, (self, method, args) -> {
            var result = call(connection, method, args);
            if (result instanceof CallableStatement call) return counting(CallableStatement.class, call);
            if (result instanceof PreparedStatement prepared) return counting(PreparedStatement.class, prepared);
            return result instanceof Statement statement ? counting(Statement.class, statement) : result;
        });
    }

    private static <T extends Statement> T counting(Class<T> type, T statement) {
        return proxy(type, (self, method, args) -> {
            if (!method.getName().startsWith("execute")) return call(statement, method, args);
            var begun = System.nanoTime();
            try {
                return call(statement, method, args);
            } finally {
                COUNTS.get()[0]++;
                COUNTS.get()[1] += System.nanoTime() - begun;
            }
        });
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
