package countersign.requirement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.requirement.Closing;
import countersign.requirement.Resolution;
import countersign.requirement.Willingness;
import countersign.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultationClosingTest {

    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");

    @Test void whereAllAreWillingNothingHasToBeDecided() {
        assertThat(ConsultationClosing.check(List.of(answered(1, Willingness.WILLING), answered(2, Willingness.WILLING)), List.of(), id -> "D")).isEmpty();
    }

    @Test void silenceIsNeverTakenForConsent() {
        assertThat(problems(List.of(answered(1, Willingness.WILLING), asked(2)), List.of())).containsExactly("requirement.closing.silent");
    }

    @Test void aSilentDepartmentMayBeTakenOutWithAReason() {
        var asked = List.of(answered(1, Willingness.WILLING), asked(2));

        assertThat(problems(asked, List.of(new Closing(2, null, Resolution.TAKEN_OUT, "")))).containsExactly("requirement.closing.reason");
        assertThat(ConsultationClosing.check(asked, List.of(new Closing(2, null, Resolution.TAKEN_OUT, "改由市场部承担")), id -> "D")).containsOnlyKeys(2L);
    }

    @ParameterizedTest
    @EnumSource(value = Willingness.class, names = {"CONDITIONAL", "DECLINED"})
    void aConditionOrRefusalIsDecidedUponWithAReason(Willingness answer) {
        var asked = List.of(answered(1, Willingness.WILLING), answered(2, answer));

        assertThat(problems(asked, List.of())).containsExactly("requirement.closing.undecided");
        assertThat(problems(asked, List.of(new Closing(2, answer, Resolution.TO_KICK_OFF, " ")))).containsExactly("requirement.closing.reason");
    }

    @Test void aConditionCanBeAcceptedARefusalCannot() {
        assertThat(problems(List.of(answered(1, Willingness.CONDITIONAL)), List.of(new Closing(1, Willingness.CONDITIONAL, Resolution.ACCEPTED, "")))).isEmpty();
        assertThat(problems(List.of(answered(1, Willingness.DECLINED)), List.of(new Closing(1, Willingness.DECLINED, Resolution.ACCEPTED, ""))))
                .containsExactly("requirement.closing.refusal");
    }

    @Test void anAnswerThatChangedSinceItWasShownIsLookedAtAgain() {
        assertThat(problems(List.of(answered(1, Willingness.CONDITIONAL)), List.of(new Closing(1, null, Resolution.TO_KICK_OFF, "条件待议"))))
                .containsExactly("requirement.closing.changed");
    }

    @Test void somebodyIsLeftToWorkWith() {
        assertThat(problems(List.of(answered(1, Willingness.DECLINED)), List.of(new Closing(1, Willingness.DECLINED, Resolution.TAKEN_OUT, "不参与"))))
                .containsExactly("requirement.closing.nobodyLeft");
    }

    private static List<String> problems(List<Consultation> asked, List<Closing> closings) {
        var refused = catchThrowableOfType(RuleViolation.class, () -> ConsultationClosing.check(asked, closings, id -> "D" + id));
        return refused == null ? List.of() : refused.problems().stream().map(p -> p.message().key()).toList();
    }

    private static Consultation asked(long id) { return new WithId(id); }

    private static Consultation answered(long id, Willingness answer) {
        var consultation = asked(id);
        consultation.answered(answer, "words", 6, 6, NOW);
        return consultation;
    }

    /** A consultation that has its id without a database. */
    private static final class WithId extends Consultation {
        private final long id;

        WithId(long id) {
            super(1, id, "expected");
            this.id = id;
        }

        @Override public Long id() { return id; }
    }
}
