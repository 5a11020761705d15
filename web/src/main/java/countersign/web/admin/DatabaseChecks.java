package countersign.web.admin;

import countersign.shared.content.Block.Tone;
import countersign.shared.text.Texts;
import countersign.shared.time.Clocks;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Looks at the database: its kind, the schema's version, and its clock beside the server's. */
@ApplicationScoped
class DatabaseChecks {

    /** Clocks further apart than this make due times differ between nodes. */
    private static final Duration APART = Duration.ofSeconds(5);

    @Resource(lookup = "java:app/jdbc/countersign") DataSource source;
    @Inject Clock clock;
    @Inject Clocks clocks;

    SystemCheck database(Texts t) {
        try (var connection = source.getConnection()) {
            var about = connection.getMetaData();
            var embedded = about.getURL().startsWith("jdbc:h2:") && !about.getURL().startsWith("jdbc:h2:tcp");
            return SystemCheck.of("database", embedded ? Tone.INFO : Tone.GOOD,
                    t.get(embedded ? "web.admin.system.database.embedded" : "web.admin.system.database.good"),
                    t.get("web.admin.system.database.product"), about.getDatabaseProductName() + " " + about.getDatabaseProductVersion(),
                    t.get("web.admin.system.database.url"), about.getURL().replaceAll("(?i)([?;&]password=)[^;&]*", "$1***"));
        } catch (SQLException away) {
            return SystemCheck.of("database", Tone.BAD, t.get("web.admin.system.database.away", away.getMessage()));
        }
    }

    SystemCheck schema(Texts t) {
        var info = Flyway.configure(getClass().getClassLoader()).dataSource(source).locations("classpath:db/migration").load().info();
        var current = info.current();
        var pending = info.pending().length;
        return SystemCheck.of("schema", pending == 0 ? Tone.GOOD : Tone.BAD,
                pending == 0 ? t.get("web.admin.system.schema.good") : t.get("web.admin.system.schema.pending", pending),
                t.get("web.admin.system.schema.version"), current == null ? "" : current.getVersion() + " " + current.getDescription(),
                t.get("web.admin.system.schema.count"), String.valueOf(info.applied().length));
    }

    SystemCheck clock(Texts t) {
        try (var connection = source.getConnection()) {
            var before = System.currentTimeMillis();
            var database = moment(connection);
            var server = Instant.ofEpochMilli((before + System.currentTimeMillis()) / 2);
            var moved = Duration.between(server, clock.instant());
            return clock(t, server, database, moved.abs().compareTo(APART) > 0 ? moved : Duration.ZERO);
        } catch (SQLException away) {
            return SystemCheck.of("clock", Tone.BAD, t.get("web.admin.system.database.away", away.getMessage()));
        }
    }

    private SystemCheck clock(Texts t, Instant server, Instant database, Duration moved) {
        var apart = Duration.between(database, server).abs();
        var bad = apart.compareTo(APART) > 0;
        var said = bad ? t.get("web.admin.system.clock.apart", apart.toSeconds()) : moved.isZero() ? t.get("web.admin.system.clock.good")
                : moved(t, moved);
        return SystemCheck.of("clock", bad || !moved.isZero() || clocks.movable() ? Tone.WARN : Tone.GOOD,
                said + (clocks.movable() ? t.get("web.admin.system.clock.lever") : ""),
                t.get("web.admin.system.clock.server"), t.dates().moment(server), t.get("web.admin.system.clock.database"), t.dates().moment(database),
                t.get("web.admin.system.clock.product"), t.dates().moment(clock.instant()));
    }

    private static String moved(Texts t, Duration moved) {
        return t.get(moved.isNegative() ? "web.admin.system.clock.behind" : "web.admin.system.clock.ahead", moved.abs().toHours());
    }

    private static Instant moment(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("select current_timestamp")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
