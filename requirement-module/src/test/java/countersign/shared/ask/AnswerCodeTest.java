package countersign.shared.ask;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.ask.AnswerCode.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The code that an answer is held for (A3): how long it lives, how often it may be tried, and what it is bound to. */
class AnswerCodeTest {

    private static final byte[] SECRET = "the installation's secret".getBytes(StandardCharsets.UTF_8);
    private static final Instant SENT = Instant.parse("2026-08-03T02:00:00Z");
    private static final Reply AGREED = new Reply("agree", "好的", Map.of("terms", "yes"));
    private final AnswerCode code = sent(7, 3, AGREED);

    @Test
    void theCodeOfTheMailIsRightUntilTenMinutesAreOver() {
        assertThat(verdict(right(code), Duration.ZERO)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(right(code), Duration.ofMinutes(10).minusSeconds(1))).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(right(code), Duration.ofMinutes(10))).isEqualTo(Verdict.EXPIRED);
        assertThat(verdict("000000".equals(right(code)) ? "000001" : "000000", Duration.ofDays(2))).as("whether it is right is not told any more").isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void itIsSixDigitsHoweverTheyAreTyped() {
        var right = right(code);
        assertThat(right).matches("[0-9]{6}");
        var wide = right.chars().mapToObj(c -> String.valueOf((char) (c - '0' + '０'))).reduce("", String::concat);
        for (var typed : new String[] {" " + right + " ", right.substring(0, 3) + " " + right.substring(3), right.substring(0, 3) + "-" + right.substring(3), wide})
            assertThat(verdict(typed, Duration.ofMinutes(1))).as(typed).isEqualTo(Verdict.RIGHT);
        for (var typed : new String[] {"", "12345", "1234567", "12345x", "一二三四五六", "\u0660\u0661\u0662\u0663\u0664\u0665"})
            assertThat(verdict(typed, Duration.ofMinutes(1))).as(typed).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void anotherCodeIsWrong() {
        var other = "%06d".formatted((Integer.parseInt(right(code)) + 1) % 1_000_000);
        assertThat(verdict(other, Duration.ofMinutes(1))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void afterFiveAttemptsTheRightOneIsTooLate() {
        code.attempts = 4;
        assertThat(verdict(right(code), Duration.ofMinutes(1))).isEqualTo(Verdict.RIGHT);
        code.attempts = 5;
        assertThat(verdict(right(code), Duration.ofMinutes(1))).isEqualTo(Verdict.EXHAUSTED);
    }

    @Test
    void usedOrReplacedItIsNone() {
        var right = right(code);
        code.usedAt = SENT.plusSeconds(60);
        assertThat(verdict(right, Duration.ofMinutes(2))).isEqualTo(Verdict.USED);
        var replaced = sent(7, 3, AGREED);
        var its = right(replaced);
        replaced.held = null;
        assertThat(replaced.verdict(its, SENT.plusSeconds(1), SECRET)).isEqualTo(Verdict.USED);
    }

    @Test
    void itIsBoundToAskPersonAnswerAndInstallation() {
        var right = right(code);
        for (var other : new AnswerCode[] {like(8, 3, AGREED), like(7, 4, AGREED), like(7, 3, new Reply("agree", "好的！", Map.of("terms", "yes"))), like(7, 3, Reply.of("refuse", "好的"))})
            assertThat(other.verdict(right, SENT.plusSeconds(1), SECRET)).as(other.held + other.askId + other.personId).isEqualTo(Verdict.WRONG);
        assertThat(code.verdict(right, SENT.plusSeconds(1), "another secret".getBytes(StandardCharsets.UTF_8))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void twoCodesForTheSameAnswerDiffer() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 200; i++) codes.add(right(sent(7, 3, AGREED)));
        assertThat(codes).hasSizeGreaterThan(190);
    }

    @Test
    void whatItsMailKnowsHoldsNeitherTheWordsNorTheCode() {
        assertThat(code.notice("同意", SECRET).toString()).doesNotContain("好的").doesNotContain(right(code));
    }

    @Test
    void aLoginSatisfiesEverythingACodeAllButALoginAndAnythingElseTheLinkAlone() {
        for (var way : Actor.Way.values()) {
            var satisfied = switch (way) {
                case PAGE, PAPER, SYSTEM -> 3;
                case MAIL_CODE, TRIAL_CODE -> 2;
                case MAIL_LINK, TRIAL_LINK, REPLY, API, ENTERED_FOR_SOMEONE -> 1;
            };
            for (var proof : Proof.values()) assertThat(proof.satisfiedBy(way)).as(way + " for " + proof).isEqualTo(proof.ordinal() < satisfied);
        }
    }

    private Verdict verdict(String typed, Duration after) { return code.verdict(typed, SENT.plus(after), SECRET); }

    private static String right(AnswerCode of) { return of.notice("同意", SECRET).code(SECRET); }

    private static AnswerCode sent(long ask, long person, Reply reply) {
        var code = AnswerCode.of(ask, person, reply, SENT);
        code.id = 4711L;
        return code;
    }

    /** With the random number of the one above: what remains is what it is bound to. */
    private AnswerCode like(long ask, long person, Reply reply) {
        var other = sent(ask, person, reply);
        other.nonce = code.nonce;
        return other;
    }
}
