package countersign.web.demo.large;

import java.sql.Connection;
import java.sql.SQLException;

/** Ids of {@code cs_seq} that nobody else gets: a range is reserved by moving the sequence behind it, so that JPA goes on after it. */
final class Ids {

    /** More than are needed; a multiple of the sequence's step. */
    private static final long RESERVED = 4_000_000;
    /** JPA takes the 50 ids up to the value it is given. */
    private static final long STEP = 50;

    private long last;
    private final long end;

    private Ids(long from) {
        last = from;
        end = from + RESERVED;
    }

    /** Reserves a range. The connection must not be in a transaction. */
    static Ids reserved(Connection connection) throws SQLException {
        var postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (var statement = connection.createStatement();
                var value = statement.executeQuery(postgres ? "select nextval('cs_seq')" : "select next value for cs_seq")) {
            value.next();
            var ids = new Ids(value.getLong(1));
            value.close();
            statement.execute("alter sequence cs_seq restart with " + (ids.end + STEP));
            return ids;
        }
    }

    /** The next id. */
    long next() {
        if (last == end) throw new IllegalStateException("the reserved ids are used up");
        return ++last;
    }
}
