package countersign.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded database keeps every commit that it acknowledged (M2). H2 2.5.252 does not: once it uses the space of earlier chunks again, the store's
 * header names a chunk from which the newest ones cannot be reached, and a kill loses them, WRITE_DELAY=0 or not.
 */
class EmbeddedDatabaseTest {

    private static final String DURABLE = ";WRITE_DELAY=0;RETENTION_TIME=0";
    private final Random random = new Random(1);

    @Test
    void acknowledgedCommitsOutliveAKillAlsoWhereSpaceIsUsedAgain(@TempDir Path folder) throws SQLException, IOException {
        var lost = new ArrayList<String>();
        try (var connection = open(folder.resolve("live"))) {
            run(connection, "create table small(n int, counter int)");
            run(connection, "insert into small select x, 0 from system_range(1, 8)");
            run(connection, "create table big(n int, content bytea)");
            for (int commit = 1; commit <= 600; commit++) {
                write(connection, commit);
                if (commit > 100 && commit % 5 == 0 && !afterAKill(folder).equals(books(connection))) lost.add("commit " + commit);
            }
        }
        assertThat(lost).as("commits that were gone after a kill").isEmpty();
    }

    private void write(Connection connection, int commit) throws SQLException {
        run(connection, "update small set counter = counter + 1 where n = " + (commit % 8 + 1));
        if (commit % 200 == 0) run(connection, "delete from big");
        if (random.nextInt(9) > 0) return;
        var content = new byte[3_000 + random.nextInt(100_000)];
        random.nextBytes(content);
        try (var insert = connection.prepareStatement("insert into big values (?, ?)")) {
            insert.setInt(1, commit);
            insert.setBytes(2, content);
            insert.executeUpdate();
        }
    }

    /** What a database says that is opened on the file as it stands now. */
    private static String afterAKill(Path folder) throws SQLException, IOException {
        Files.copy(folder.resolve("live.mv.db"), folder.resolve("killed.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (var connection = open(folder.resolve("killed"))) {
            return books(connection);
        }
    }

    private static String books(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select (select sum(counter) from small) || ' ' || (select count(*) || ' ' || coalesce(max(n), 0) from big)")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection open(Path file) throws SQLException { return DriverManager.getConnection("jdbc:h2:file:" + file + DURABLE, "countersign", "countersign"); }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
