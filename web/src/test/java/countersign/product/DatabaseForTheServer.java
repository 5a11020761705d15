package countersign.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Chooses the in-server tests' database by {@code -Dit.database=h2|postgres} before Arquillian reads its configuration; starts a PostgreSQL of the
 * tests' own for the second. If it can't be started, the run fails.
 */
public class DatabaseForTheServer implements LauncherSessionListener {

    private EmbeddedPostgres postgres;

    @Override public void launcherSessionOpened(LauncherSession session) {
        switch (System.getProperty("it.database", "none")) {
            case "h2" -> use("jdbc:h2:mem:it;DB_CLOSE_DELAY=-1", "countersign", "countersign");
            case "postgres" -> use(start().getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            default -> { }
        }
    }

    private EmbeddedPostgres start() {
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
