package countersign.product;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementsTest {

    private static final String STATEMENT = "SELECT 1 FROM ask\n    countersign.shared.ask.AskLists.open(AskLists.java:46)\n";
    @TempDir Path home;

    @Test
    void aPageMayRunAsManyAsAllowed() throws IOException {
        written("200\tGET\t/inbox.xhtml", Statements.MOST);
        assertThatCode(() -> Statements.requireFew(home)).doesNotThrowAnyException();
    }

    @Test
    void oneMoreIsNamedWithItsPageAndWhoAsked() throws IOException {
        written("200\tGET\t/project-gantt.xhtml?id=30652", Statements.MOST + 1);
        assertThatThrownBy(() -> Statements.requireFew(home)).hasMessageContaining("/project-gantt.xhtml?id=…").hasMessageContaining("AskLists.open");
    }

    @Test
    void anActPageMayRunFewer() throws IOException {
        written("200\tGET\t/act/1-2-abc", Statements.MOST_OF_ACT);
        assertThatCode(() -> Statements.requireFew(home)).doesNotThrowAnyException();
        written("200\tGET\t/act/1-2-abc?a=approve", Statements.MOST_OF_ACT + 1);
        assertThatThrownBy(() -> Statements.requireFew(home)).hasMessageContaining("/act/…");
    }

    @Test
    void commandsAndSweepsMayRunMore() throws IOException {
        written("302\tPOST\t/project-gantt.xhtml", 100);
        assertThatCode(() -> Statements.requireFew(home)).doesNotThrowAnyException();
    }

    private void written(String what, int statements) throws IOException {
        Files.writeString(home.resolve("statements.txt"), "== clock\t0\n\n== " + what + "\n" + STATEMENT.repeat(statements));
    }
}
