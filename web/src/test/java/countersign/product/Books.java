package countersign.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the product wrote down, read from its database file while the product is down. */
public final class Books implements AutoCloseable {

    private final Connection connection;

    private Books(Connection connection) { this.connection = connection; }

    /** Opens the books of a product that does not run. */
    public static Books of(Product product) {
        try {
            return new Books(DriverManager.getConnection("jdbc:h2:file:" + product.home().resolve("countersign") + ";IFEXISTS=TRUE;WRITE_DELAY=0", "countersign", "countersign"));
        } catch (SQLException unreadable) {
            throw new AssertionError("the product's database cannot be opened", unreadable);
        }
    }

    /** The first column of a query's rows. */
    public List<String> column(String sql) { return rows(sql).stream().map(row -> row.get(0)).toList(); }

    /** A query's rows, every column as text; bytes as the characters of their values. */
    public List<List<String>> rows(String sql) {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) row.add(text(result.getObject(i)));
                rows.add(row);
            }
            return rows;
        } catch (SQLException unreadable) {
            throw new AssertionError(sql, unreadable);
        }
    }

    private static String text(Object cell) {
        return cell instanceof byte[] bytes ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1) : String.valueOf(cell);
    }

    @Override public void close() {
        try {
            connection.close();
        } catch (SQLException left) {
            throw new AssertionError("the product's database cannot be closed", left);
        }
    }
}
