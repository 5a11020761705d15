package countersign.web.demo.large;

import countersign.shared.calendar.Calendars;
import countersign.shared.party.Directory;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Fills an installation that has only the demo's company with 40 departments, 2,000 people, 200 running projects of 100 tasks, and a year of reports,
 * asks and mails. It writes the tables directly, in batches and a transaction a project; every load on the same day gives the same.
 */
@ApplicationScoped
public class LargeDemo {

    private static final Logger LOG = Logger.getLogger(LargeDemo.class.getName());
    private static final int EVERYBODY = 100_000;
    @Resource(lookup = "java:app/jdbc/countersign") DataSource source;
    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject Clock clock;

    /** Loads it. @param passwordHash everybody's password */
    public void load(String passwordHash) {
        var begun = System.nanoTime();
        try (var connection = source.getConnection()) {
            var ids = Ids.reserved(connection);
            connection.setAutoCommit(false);
            try (var rows = new Rows(connection)) {
                var calendar = calendars.company();
                var now = LocalDateTime.ofInstant(clock.instant(), calendar.zone());
                new Filling(rows, ids, calendar, now, Filling.PROJECTS).fill(directory.search("", EVERYBODY), directory.departments(), passwordHash);
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the large demo could not be loaded", failed);
        }
        LOG.info(() -> "The large demo is loaded: " + (System.nanoTime() - begun) / 1_000_000_000 + " s.");
    }
}
