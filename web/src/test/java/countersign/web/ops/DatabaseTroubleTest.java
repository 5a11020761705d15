package countersign.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.text.Language;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a driver says is put so that whoever set the database up knows what to do. */
class DatabaseTroubleTest {

    private static final Texts ENGLISH = Texts.of(Language.EN, ZoneOffset.UTC);
    @TempDir Path folder;

    @Test
    void aWrongPasswordNamesTheUserAndTheSettings() throws SQLException {
        try (var right = DriverManager.getConnection(url(), "countersign", "right")) {
            assertThat(right.isValid(1)).isTrue();
        }
        var failed = failure(() -> DriverManager.getConnection(url(), "countersign", "wrong"));
        assertThat(said(DatabaseTrouble.of(failed, url(), "countersign"))).contains("does not let the user “countersign” in", "COUNTERSIGN_DB_PASSWORD");
        assertThat(said(DatabaseTrouble.of(new SQLException("password authentication failed", "28P01"), "jdbc:postgresql://db/countersign", "cs")))
                .contains("jdbc:postgresql://db/countersign does not let the user “cs” in");
    }

    @Test
    void aFileThatAnotherProcessHoldsIsSaidToBeInUse() {
        assertThat(said(DatabaseTrouble.of(new SQLException("already in use", "90020"), url(), "countersign"))).contains("is in use by another process");
    }

    @Test
    void anythingElseIsSaidInTheDriversFirstLineWithoutThePasswordOfTheAddress() {
        var trouble = DatabaseTrouble.of(new SQLException("no route\n  try this\n", "08001"), "jdbc:postgresql://db/countersign?password=secret", "countersign");
        assertThat(said(trouble)).isEqualTo("The database jdbc:postgresql://db/countersign cannot be used: no route");
    }

    private String url() { return "jdbc:h2:file:" + folder.resolve("test"); }

    private static SQLException failure(ThrowableAssert.ThrowingCallable call) { return (SQLException) ThrowableAssert.catchThrowable(call); }

    private static String said(Text trouble) { return ENGLISH.get(trouble); }
}
