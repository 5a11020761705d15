package countersign.web.gantt;

import countersign.shared.RuleViolation;
import countersign.tasking.PlanEdit;
import countersign.tracking.ChangeField;
import countersign.tracking.ChangeProposal;
import countersign.tracking.ChangeDraftView;
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

    /** The reasons to choose from, and whether the reader's request is raised at once; others' are proposed to the initiator. What they gathered before, or null. */
    public record Offer(List<Reason> reasons, boolean raises, Draft draft) {}

    /**
     * What is gathered on the copy: after each act all that was changed by then.
     *
     * @param version    what the copy is known by when it is kept again; 0 without one
     * @param superseded that it was made on a plan that is another one by now, in a sentence; null where it was not
     */
    public record Draft(long version, List<List<Change>> steps, String superseded) {

        static Draft of(ChangeDraftView kept, String superseded) { return new Draft(kept.version(), kept.steps().stream().map(GanttCopy::written).toList(), superseded); }

        /** The steps. @throws RuleViolation when one is none */
        List<List<TaskChange>> read() { return steps == null ? List.of() : steps.stream().map(step -> new GanttCopy(step, null, null, null).gathered()).toList(); }
    }

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
