package countersign.web.gantt;

import countersign.shared.RuleViolation;
import countersign.tasking.PlanEdit;
import countersign.tracking.ChangeField;
import countersign.tracking.ChangeProposal;
import countersign.tracking.ChangeReason;
import countersign.tracking.TaskChange;
import java.util.List;

/**
 * What was changed by hand on a copy of the plan that holds (S4.3, S5.6), as JSON.
 *
 * @param changes     gathered before, as the server said them
 * @param edits       to be tried now; left out when the changes are proposed
 * @param reason      a name of {@link ChangeReason}, and
 * @param explanation why: only to propose the changes
 */
public record GanttCopy(List<Change> changes, List<GanttEdits.Edit> edits, String reason, String explanation) {

    /** A field of a task, and its value as a request writes it. */
    public record Change(String id, String field, String value) {}

    /** The reasons to choose from, and whether the reader's request is raised at once; others' are proposed to the initiator. */
    public record Offer(List<Reason> reasons, boolean raises) {}

    /** A reason in the reader's language. */
    public record Reason(String name, String text) {}

    /** What became of a proposal: the request's number, and that in a sentence. */
    public record Raised(int number, String said) {}

    /** The changes. @throws RuleViolation when one is none */
    List<TaskChange> gathered() {
        if (changes == null) return List.of();
        try {
            return changes.stream().map(change -> new TaskChange(GanttEdits.id(change.id()), ChangeField.valueOf(change.field()), "", change.value() == null ? "" : change.value())).toList();
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw RuleViolation.of("changes", "web.tasking.unknownCommand");
        }
    }

    /** The edits. @throws RuleViolation when one is none */
    List<PlanEdit> tried() { return edits == null ? List.of() : new GanttEdits(null, edits).read(); }

    /** The proposal. @throws RuleViolation without a known reason */
    ChangeProposal proposal() {
        try {
            return new ChangeProposal(ChangeReason.valueOf(reason == null ? "" : reason), explanation, gathered(), List.of());
        } catch (IllegalArgumentException unknown) {
            throw RuleViolation.of("reason", "shared.input.choice");
        }
    }

    static List<Change> written(List<TaskChange> changes) {
        return changes.stream().map(change -> new Change(Long.toString(change.taskId()), change.field().name(), change.after())).toList();
    }
}
