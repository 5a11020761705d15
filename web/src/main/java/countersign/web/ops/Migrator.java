package countersign.web.ops;

import countersign.shared.text.Text;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Brings the schema up to date at start (I4), before anything reads it: other start-up beans depend on this one. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    @Resource(lookup = "java:app/jdbc/countersign") DataSource source;

    @PostConstruct
    void migrate() {
        var flyway = Flyway.configure(getClass().getClassLoader()).dataSource(source).locations("classpath:db/migration").load();
        refuseNewer(flyway.info());
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            StartTrouble.say(Text.of("web.start.trouble.migration", DatabaseTrouble.firstLine(failed)));
            throw failed;
        }
    }

    /** Flyway itself lets an older product run on a newer schema, which would write what the newer one does not expect. */
    private static void refuseNewer(MigrationInfoService info) {
        var newer = Arrays.stream(info.all()).filter(m -> m.getState() == MigrationState.FUTURE_SUCCESS || m.getState() == MigrationState.FUTURE_FAILED).findAny();
        if (newer.isEmpty()) return;
        StartTrouble.say(Text.of("web.start.trouble.newer", info.current().getVersion().toString()));
        throw new IllegalStateException("the database is of a newer version: " + info.current().getVersion());
    }
}
