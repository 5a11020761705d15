package countersign.web.inbound.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What answers in three languages are taken as ({@code replies.txt}). */
class RepliesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 31);

    /** One example: what is asked, what is expected, what was written. */
    record Example(String asked, String expected, String text) {
        @Override public String toString() { return asked + ": " + expected + " ← " + text.strip().replace('\n', '↵'); }
    }

    static Stream<Example> examples() {
        try (var in = RepliesTest.class.getResourceAsStream("/inbound/replies.txt")) {
            var all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(one -> {
                var head = one.substring(0, one.indexOf('\n'));
                return new Example(head.substring(0, head.indexOf(':')), head.substring(head.indexOf(':') + 1).strip(), one.substring(one.indexOf('\n') + 1));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anAnswerIsTakenAsItsWriterMeansIt(Example example) {
        var asked = AskedPages.BY_NAME.get(example.asked());
        var words = WordTable.shipped().of(asked.kind(), List.of(asked.page()));
        var read = new ReplyReader(asked.page(), words, TODAY).read(Quoted.own(example.text()));
        assertThat(told(read, example.expected())).isEqualTo(example.expected());
    }

    @Test
    void thereAreEnoughExamples() { assertThat(examples().count()).isGreaterThan(100); }

    /** As the examples say it: the fields that the example names, and the words where there are any. */
    private static String told(Understood read, String expected) {
        if (read instanceof Understood.Unsure unsure) return unsure.why().name().toLowerCase();
        if (read instanceof Understood.Remark) return "remark";
        if (read instanceof Understood.Nothing) return "nothing";
        var reply = ((Understood.Answer) read).reply();
        var told = new StringBuilder(reply.choice());
        for (var field : expected.split(",")[0].split(" "))
            if (field.contains("=")) told.append(' ').append(field, 0, field.indexOf('=') + 1).append(reply.input(field.substring(0, field.indexOf('='))));
        return reply.comment().isEmpty() ? told.toString() : told + ", with " + reply.comment().replaceAll("[。.]$", "");
    }

    @Test
    void aLineOfTheReportLeavesWhatItDoesNotSayAsItWas() {
        var asked = AskedPages.BY_NAME.get("report");
        var read = new ReplyReader(asked.page(), WordTable.shipped().of(asked.kind(), List.of(asked.page())), TODAY).read("2 60%");
        assertThat(((Understood.Answer) read).reply().inputs()).containsAllEntriesOf(Map.of("p11", "40", "f11", "2026-08-20", "p12", "60", "x12", ""));
    }
}
