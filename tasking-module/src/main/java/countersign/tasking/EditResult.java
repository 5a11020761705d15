package countersign.tasking;

import countersign.shared.RuleViolation;
import countersign.shared.text.Text;
import java.util.List;
import java.util.Map;

/**
 * What a list of edits did.
 *
 * @param version  of the table now
 * @param changed  the rows that differ from before, whole
 * @param rows     all rows now, in the table's order
 * @param moved    whether their order differs from before
 * @param ids      ids of new rows by their tempId
 * @param problems what was refused; the other edits were taken
 */
public record EditResult(long version, List<TaskView> changed, List<TaskView> rows, boolean moved, Map<String, Long> ids, List<Problem> problems) {

    /** A refusal: the row as the command named it, the field or null for the row, and why with what would be right. */
    public record Problem(String row, String field, Text message) {}

    /** @throws RuleViolation when an edit was refused, for who wants all of them or none */
    void refuse() { refuse(problems); }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) throw new RuleViolation(problems.stream().map(p -> new RuleViolation.Problem("", p.message())).toList());
    }
}
