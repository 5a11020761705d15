package countersign.web.ops;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date at start (I4), before anything reads it: other start-up beans depend on this one. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    @Resource(lookup = "java:app/jdbc/countersign") DataSource source;

    @PostConstruct
    void migrate() {
        Flyway.configure(getClass().getClassLoader()).dataSource(source).locations("classpath:db/migration").load().migrate();
    }
}
