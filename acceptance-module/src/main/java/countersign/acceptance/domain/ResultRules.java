package countersign.acceptance.domain;

import countersign.acceptance.Judgement;
import countersign.acceptance.ObjectiveCheck;
import countersign.acceptance.ObjectiveResult;
import countersign.acceptance.TaskResult;
import countersign.shared.Problems;
import countersign.shared.text.Input;
import java.time.LocalDate;

/** What a result has to say (S6.1): a condition has words, person and date; what is not met says what is missing; a later value has person and date. */
public final class ResultRules {

    private static final int WORDS = 2000;

    private ResultRules() {}

    /** The judgement as it is kept. @throws countersign.shared.RuleViolation naming {@code result}, {@code words}, {@code person}, {@code due} after {@code prefix} */
    public static Judgement accepted(Judgement typed, LocalDate today, String prefix) {
        var words = Input.lines(prefix + "words", typed.words(), WORDS);
        var result = typed.result();
        var condition = result == TaskResult.CONDITIONAL;
        new Problems().when(result == null, prefix + "result", "acceptance.refused.result")
                .when(condition && words.isEmpty(), prefix + "words", "acceptance.refused.condition")
                .when(result == TaskResult.NOT_MET && words.isEmpty(), prefix + "words", "acceptance.refused.missing")
                .when(condition && typed.personId() == null, prefix + "person", "acceptance.refused.person")
                .when(condition && typed.due() == null, prefix + "due", "acceptance.refused.due")
                .when(condition && typed.due() != null && typed.due().isBefore(today), prefix + "due", "acceptance.refused.past").refuse();
        return new Judgement(result, words, condition ? typed.personId() : null, condition ? typed.due() : null);
    }

    /** The check as it is kept. @throws countersign.shared.RuleViolation naming {@code result}, {@code achieved}, {@code words}, {@code person}, {@code due} */
    public static ObjectiveCheck accepted(ObjectiveCheck typed, LocalDate today) {
        var achieved = Input.line("achieved", typed.achieved(), 500);
        var words = Input.lines("words", typed.words(), WORDS);
        var later = typed.result() == ObjectiveResult.FOLLOW_UP;
        new Problems().when(typed.result() == null, "result", "acceptance.refused.result")
                .when(typed.result() != null && !later && achieved.isEmpty(), "achieved", "acceptance.refused.achieved")
                .when(typed.result() == ObjectiveResult.MISSED && words.isEmpty(), "words", "acceptance.refused.why")
                .when(later && typed.personId() == null, "person", "acceptance.refused.person")
                .when(later && typed.due() == null, "due", "acceptance.refused.due")
                .when(later && typed.due() != null && typed.due().isBefore(today), "due", "acceptance.refused.past").refuse();
        return new ObjectiveCheck(typed.result(), achieved, words, later ? typed.personId() : null, later ? typed.due() : null);
    }
}
