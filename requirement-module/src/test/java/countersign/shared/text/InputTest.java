package countersign.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.RuleViolation;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    @Test
    void whiteSpaceAroundGoesAndLineEndsBecomeOne() {
        assertThat(Input.lines("f", "\u3000 a\r\nb\rc\n", 10)).isEqualTo("a\nb\nc");
        assertThat(Input.line("f", "a\r\n", 10)).isEqualTo("a");
        assertThat(Input.line("f", null, 10)).isEmpty();
    }

    @Test
    void anyOtherUnicodeStaysAsItIs() {
        var text = "\u4f1a\u7b7e \ud83d\udc69\u200d\ud83d\udcbb \u0627\u0644 <script>alert(1)</script> \u202eabc e\u0301 \ud842\udfb7";
        assertThat(Input.line("f", text, 100)).isEqualTo(text);
    }

    @Test
    void lengthCountsAsBrowsersAndColumnsDo() {
        assertThat(Input.line("f", "\ud83d\ude00".repeat(3), 6)).hasSize(6);
        assertThat(refused(() -> Input.line("f", "\ud83d\ude00".repeat(4), 6))).contains("6", "8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "\u000b", "a\u001fb", "\u007f", "\u0085", "\u001c"})
    void aControlCharacterIsRefusedByNameEvenAtTheEdge(String text) {
        assertThatThrownBy(() -> Input.lines("title", text, 10)).isInstanceOfSatisfying(RuleViolation.class, r -> {
            assertThat(r.problems().get(0).field()).isEqualTo("title");
            assertThat(r.problems().get(0).message().key()).isEqualTo("shared.input.control");
        });
    }

    @Test
    void theRefusalSaysWhichCharacterAndWhere() {
        assertThat(refused(() -> Input.line("f", "ab\u0007", 10))).contains("3", "U+0007 BEL");
        assertThat(refused(() -> Input.line("f", "a\ud800b", 10))).contains("2", "U+D800");
        assertThat(refused(() -> Input.line("f", "a\udc00", 10))).contains("U+DC00");
        assertThat(refused(() -> Input.line("f", "\uffff", 10))).contains("U+FFFF");
    }

    @Test
    void tabsAndBreaksAreForTextsOfSeveralLinesOnly() {
        assertThat(Input.lines("f", "a\tb\nc", 10)).isEqualTo("a\tb\nc");
        assertThatThrownBy(() -> Input.line("f", "a\tb", 10)).hasMessageContaining("shared.input.tab");
        assertThatThrownBy(() -> Input.line("f", "a\nb", 10)).hasMessageContaining("shared.input.lineBreak");
    }

    @Test
    void blankIsMissingWhereSomethingIsRequired() {
        assertThatThrownBy(() -> Input.requiredLine("f", " \u3000", 10)).hasMessageContaining("shared.input.missing");
        assertThatThrownBy(() -> Input.requiredLines("f", null, 10)).hasMessageContaining("shared.input.missing");
    }

    private static String refused(Runnable act) {
        try {
            act.run();
        } catch (RuleViolation r) {
            return Texts.of(Language.EN, ZoneOffset.UTC).get(r.problems().get(0).message());
        }
        throw new AssertionError("not refused");
    }
}
