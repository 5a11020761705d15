package countersign.tasking;

import countersign.tasking.schedule.ConstraintType;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the planner says of a task beyond the table (S4.1). Everything may be null: then links and window alone place the task.
 *
 * @param constraint     how it wants to lie; with {@code constraintDate} where the type needs one
 * @param manualStart    dates set by hand: links do not move the task
 * @param deadline       a date that moves nothing, but is named when it is missed
 * @param bufferMinutes  the task's own buffer instead of the policy's
 */
public record PlanFact(long taskId, ConstraintType constraint, LocalDateTime constraintDate, LocalDateTime manualStart, LocalDateTime manualFinish,
        LocalDate deadline, Integer bufferMinutes) implements Serializable {

    /** Nothing said. */
    public static PlanFact none(long taskId) { return new PlanFact(taskId, null, null, null, null, null, null); }

    /** The same with a buffer of its own. @param minutes working minutes */
    public PlanFact buffered(int minutes) { return new PlanFact(taskId, constraint, constraintDate, manualStart, manualFinish, deadline, minutes); }

    /** The same of another task. */
    public PlanFact of(long task) { return new PlanFact(task, constraint, constraintDate, manualStart, manualFinish, deadline, bufferMinutes); }

    /** Whether the task was to start at a day and starts on a later one. */
    public boolean delays(PlannedTask row) { return constraintDate != null && constraintDate.toLocalDate().isBefore(row.start().toLocalDate()); }

    /** These by their tasks. */
    public static Map<Long, PlanFact> byTask(Collection<PlanFact> facts) { return facts.stream().collect(Collectors.toMap(PlanFact::taskId, fact -> fact)); }

    /** Whether it says nothing. */
    public boolean empty() { return equals(none(taskId)); }
}
