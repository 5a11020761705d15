package countersign.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of the product that the test can open beside it: for states that no page brings about, such as a document that was lost. */
final class OpenDatabase {

    private final String url;

    OpenDatabase() {
        try {
            url = "jdbc:h2:file:" + Files.createTempDirectory("countersign-database").resolve("countersign") + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Its address, for the product's setting {@code countersign.db.url}. */
    String url() { return url; }

    /** Changes rows. @return how many */
    int change(String statement) {
        try (var connection = DriverManager.getConnection(url, "countersign", "countersign"); var change = connection.createStatement()) {
            return change.executeUpdate(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(statement, refused);
        }
    }
}
