package countersign.tasking;

import countersign.tasking.schedule.LinkType;
import java.time.LocalDateTime;

/** One change of the working copy as it is made by hand on the chart (S4.3). Times are of the project's zone. */
public sealed interface PlanEdit {

    /** The row it is about. */
    long task();

    /** The task shall not start earlier; one whose dates are set by hand starts then, as long as before. Later where links or days off push it. */
    record Move(long task, LocalDateTime start) implements PlanEdit {}

    /** The task's estimate shall end then: what is signed, so the departments of its row sign again. */
    record Resize(long task, LocalDateTime finish) implements PlanEdit {}

    /** The task waits for another one, without lag; a link between the two that is there already becomes this one. */
    record Connect(long task, long predecessor, LinkType type) implements PlanEdit {}

    /** The task waits no longer for the other one. */
    record Disconnect(long task, long predecessor) implements PlanEdit {}

    /** What the planner says of the task is this: takes a {@link Move} back. */
    record Say(PlanFact fact) implements PlanEdit {
        @Override public long task() { return fact.taskId(); }
    }

    /** Estimate or links as they are written in the table: takes the others back. */
    record Write(long task, TaskField field, String value) implements PlanEdit {}
}
