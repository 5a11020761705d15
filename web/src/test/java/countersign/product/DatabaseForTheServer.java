package countersign.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Chooses the in-server tests' database, before Arquillian reads its configuration: by {@link #choose}, or for a single class by
 * {@code -Dit.database=h2|postgres}. Starts a PostgreSQL of the tests' own for the second. If it can't be started, the run fails.
 */
public class DatabaseForTheServer implements LauncherSessionListener {

    private static EmbeddedPostgres postgres;

    @Override public void launcherSessionOpened(LauncherSession session) {
        var database = System.getProperty("it.database", "none");
        if (!database.equals("none")) choose(database);
    }

    /** The server's database from now on: {@code h2} or {@code postgres}; and a home folder of its own, as both may run at once. */
    static void choose(String database) {
        System.setProperty("it.home", "target/it-home-" + database);
        switch (database) {
            case "h2" -> use("jdbc:h2:mem:it;DB_CLOSE_DELAY=-1", "countersign", "countersign");
            case "postgres" -> use(start().getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            default -> throw new IllegalArgumentException("no database of the tests: " + database);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            return postgres;
        } catch (IOException cannot) {
            throw new UncheckedIOException("the tests need a PostgreSQL and could not start one", cannot);
        }
    }

    private static void use(String url, String user, String password) {
        System.setProperty("it.db.url", url);
        System.setProperty("it.db.user", user);
        System.setProperty("it.db.password", password);
    }

    @Override public void launcherSessionClosed(LauncherSession session) {
        if (postgres == null) return;
        try {
            postgres.close();
        } catch (IOException leftToTheProcessEnd) {
            System.err.println("PostgreSQL of the tests did not stop: " + leftToTheProcessEnd);
        }
    }
}
