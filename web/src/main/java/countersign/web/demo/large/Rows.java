package countersign.web.demo.large;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows of many tables, written in batches. Batches run in the order in which their tables were first named: name a table after those it refers to.
 */
final class Rows implements AutoCloseable {

    private static final int MOST = 5000;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private int pending;

    Rows(Connection connection) { this.connection = connection; }

    /** Adds a row. @param table with its columns, such as {@code labour(id, version)} @param row the values in that order */
    void add(String table, Object... row) {
        try {
            var statement = statements.get(table);
            if (statement == null) {
                statement = connection.prepareStatement("insert into " + table + " values (?" + ", ?".repeat(row.length - 1) + ")");
                statements.put(table, statement);
            }
            for (int i = 0; i < row.length; i++) bind(statement, i + 1, row[i]);
            statement.addBatch();
            if (++pending >= MOST) flush();
        } catch (SQLException failed) {
            throw new IllegalStateException(table, failed);
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value == null) statement.setNull(at, Types.NULL);
        else if (value instanceof Instant instant) statement.setLong(at, ChronoUnit.MICROS.between(Instant.EPOCH, instant));
        else if (value instanceof Enum<?> || value instanceof LocalDateTime) statement.setString(at, value.toString());
        else if (value instanceof LocalDate date) statement.setObject(at, date);
        else statement.setObject(at, value);
    }

    private void flush() throws SQLException {
        for (var statement : statements.values()) statement.executeBatch();
        pending = 0;
    }

    /** Writes what is left and commits. */
    void commit() {
        try {
            flush();
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("rows of the large demo", failed);
        }
    }

    @Override public void close() throws SQLException {
        for (var statement : statements.values()) statement.close();
    }
}
