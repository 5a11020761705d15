package countersign.web.ops;

import countersign.shared.text.Text;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Set;

/** What keeps the database from being used, as a sentence for whoever set it up (I4). Passwords in addresses are left out. */
final class DatabaseTrouble {

    private static final Set<String> REFUSED = Set.of("28P01", "28000");
    private static final String IN_USE = "90020";

    private DatabaseTrouble() {}

    /** Why no connection could be made to that address by that user. */
    static Text of(SQLException failed, String url, String user) {
        var address = url.replaceAll("[?;].*", "");
        if (REFUSED.contains(failed.getSQLState())) return Text.of("web.start.trouble.refused", address, user);
        if (IN_USE.equals(failed.getSQLState())) return Text.of("web.start.trouble.inUse", address);
        return Text.of("web.start.trouble.database", address, firstLine(failed));
    }

    /** The data's folder cannot be made or written. */
    static Text of(UncheckedIOException failed) { return Text.of("web.start.trouble.home", Home.path().toString(), failed.getCause().toString()); }

    /** The first line of what went wrong: drivers and Flyway add statements and advice below. */
    static String firstLine(Exception failed) {
        var message = failed.getMessage();
        return message == null ? failed.toString() : message.strip().lines().findFirst().orElse(failed.toString());
    }
}
