package countersign.web.ops;

import countersign.shared.config.Settings;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The data source of web.xml, whose target is chosen from outside (I4): {@code COUNTERSIGN_DB_JNDI} names one of the server's own, else
 * {@code COUNTERSIGN_DB_URL} (with {@code _USER}, {@code _PASSWORD}) an H2 or PostgreSQL database, else an H2 file in {@link Home}. The container
 * pools it.
 */
public class ConfiguredDataSource implements DataSource {

    private volatile DataSource target;
    private volatile boolean reached;
    private int loginTimeout;

    private DataSource target() throws SQLException {
        if (target == null) {
            synchronized (this) {
                if (target == null) target = build();
            }
        }
        return target;
    }

    /** Without its first connection the product cannot start; the server says so in stack traces only. */
    private Connection opened() throws SQLException {
        try {
            var connection = target().getConnection();
            reached = true;
            return connection;
        } catch (SQLException failed) {
            if (!reached) StartTrouble.say(DatabaseTrouble.of(failed, jndi().isEmpty() ? url() : jndi(), user()));
            throw failed;
        } catch (UncheckedIOException failed) {
            if (!reached) StartTrouble.say(DatabaseTrouble.of(failed));
            throw failed;
        }
    }

    private static DataSource build() throws SQLException {
        if (!jndi().isEmpty()) return lookedUp(jndi());
        var url = url();
        var user = user();
        var password = Settings.read("countersign.db.password", "countersign");
        if (url.startsWith("jdbc:h2:")) return h2(url, user, password);
        if (url.startsWith("jdbc:postgresql:")) return postgres(url, user, password);
        throw new SQLException("COUNTERSIGN_DB_URL must begin with jdbc:h2: or jdbc:postgresql:, but is " + url);
    }

    private static String jndi() { return Settings.read("countersign.db.jndi", ""); }

    private static String user() { return Settings.read("countersign.db.user", "countersign"); }

    /** H2 loses commits it has acknowledged when it is killed, unless it writes at once. */
    private static String url() {
        var set = Settings.read("countersign.db.url", "");
        return set.isEmpty() ? "jdbc:h2:file:" + Home.database() + ";WRITE_DELAY=0" : set;
    }

    private static DataSource h2(String url, String user, String password) {
        var source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static DataSource postgres(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** The container makes pool connections on threads without a context class loader, and the lookup needs one. */
    private static DataSource lookedUp(String jndi) throws SQLException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ConfiguredDataSource.class.getClassLoader());
        try {
            return (DataSource) new InitialContext().lookup(jndi);
        } catch (NamingException absent) {
            throw new SQLException("COUNTERSIGN_DB_JNDI names no data source of this server: " + jndi, absent);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override public Connection getConnection() throws SQLException { return Meter.on() ? Counted.of(opened()) : opened(); }
    @Override public Connection getConnection(String user, String password) throws SQLException { return getConnection(); }
    @Override public PrintWriter getLogWriter() { return null; }
    @Override public void setLogWriter(PrintWriter out) {}
    @Override public void setLoginTimeout(int seconds) { loginTimeout = seconds; }
    @Override public int getLoginTimeout() { return loginTimeout; }
    @Override public Logger getParentLogger() { return Logger.getLogger("countersign"); }
    @Override public <T> T unwrap(Class<T> type) throws SQLException { return target().unwrap(type); }
    @Override public boolean isWrapperFor(Class<?> type) throws SQLException { return target().isWrapperFor(type); }

    // Containers set these standard properties by reflection, whatever web.xml says; the settings above decide.
    /** Ignored. */ public void setUser(String ignored) {}
    /** Always empty. */ public String getUser() { return ""; }
    /** Ignored. */ public void setPassword(String ignored) {}
    /** Always empty. */ public String getPassword() { return ""; }
    /** Ignored. */ public void setUrl(String ignored) {}
    /** Always empty. */ public String getUrl() { return ""; }
    /** Ignored. */ public void setServerName(String ignored) {}
    /** Always empty. */ public String getServerName() { return ""; }
    /** Ignored. */ public void setDatabaseName(String ignored) {}
    /** Always empty. */ public String getDatabaseName() { return ""; }
    /** Ignored. */ public void setPortNumber(int ignored) {}
    /** Always 0. */ public int getPortNumber() { return 0; }
    /** Ignored. */ public void setDescription(String ignored) {}
    /** Always empty. */ public String getDescription() { return ""; }
}
