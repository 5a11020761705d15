package countersign.acceptance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.acceptance.Judgement;
import countersign.acceptance.ObjectiveCheck;
import countersign.acceptance.ObjectiveResult;
import countersign.acceptance.TaskResult;
import countersign.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);

    @Test
    void aConditionNamesWhatWhoAndWhen() {
        assertThat(refused(new Judgement(TaskResult.CONDITIONAL, " ", null, null))).containsExactly("words", "person", "due");
        assertThat(refused(new Judgement(TaskResult.CONDITIONAL, "补签合同", 7L, TODAY.minusDays(1)))).containsExactly("due");
        assertThat(ResultRules.accepted(new Judgement(TaskResult.CONDITIONAL, " 补签合同 ", 7L, TODAY), TODAY, ""))
                .isEqualTo(new Judgement(TaskResult.CONDITIONAL, "补签合同", 7L, TODAY));
    }

    @Test
    void whatIsNotMetSaysWhatIsMissing() {
        assertThat(refused(new Judgement(TaskResult.NOT_MET, "", null, null))).containsExactly("words");
        assertThat(refused(new Judgement(null, "", null, null))).containsExactly("result");
    }

    @Test
    void personAndDateOfAnotherResultAreDropped() {
        assertThat(ResultRules.accepted(new Judgement(TaskResult.MET, "", 7L, TODAY), TODAY, "")).isEqualTo(Judgement.met(""));
    }

    @Test
    void anObjectiveHasAValueOrSomebodyWhoFollowsItUp() {
        assertThat(refused(new ObjectiveCheck(ObjectiveResult.REACHED, "", "", null, null))).containsExactly("achieved");
        assertThat(refused(new ObjectiveCheck(ObjectiveResult.MISSED, "430 万元", "", null, null))).containsExactly("words");
        assertThat(refused(new ObjectiveCheck(ObjectiveResult.FOLLOW_UP, "", "", null, null))).containsExactly("person", "due");
        assertThat(ResultRules.accepted(new ObjectiveCheck(ObjectiveResult.FOLLOW_UP, "", "", 7L, TODAY.plusMonths(3)), TODAY).personId()).isEqualTo(7);
    }

    private static List<String> refused(Judgement typed) {
        return fields(catchThrowableOfType(RuleViolation.class, () -> ResultRules.accepted(typed, TODAY, "")));
    }

    private static List<String> refused(ObjectiveCheck typed) {
        return fields(catchThrowableOfType(RuleViolation.class, () -> ResultRules.accepted(typed, TODAY)));
    }

    private static List<String> fields(RuleViolation refused) { return refused.problems().stream().map(RuleViolation.Problem::field).toList(); }
}
