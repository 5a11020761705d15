package countersign.tasking;

import countersign.shared.RuleViolation;
import countersign.shared.text.Text;
import java.util.List;

/**
 * A plan computed from a changed copy of the table (S5.6); nothing is saved.
 *
 * @param plan      null where the changed table cannot be scheduled; {@code refusal} says why
 * @param rows      the changed table; rows that are not saved yet have negative ids
 * @param problems  changes that were refused
 */
public record PlanCopy(PlanView plan, List<TaskView> rows, List<PlanConflict> conflicts, List<EditResult.Problem> problems, Text refusal) {

    /** @throws RuleViolation when a change was refused, or the changed table cannot be scheduled */
    void refuse() {
        EditResult.refuse(problems);
        if (refusal != null) throw new RuleViolation(List.of(new RuleViolation.Problem("", refusal)));
    }
}
