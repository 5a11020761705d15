package countersign.shared.access;

import java.time.LocalDate;
import java.util.Optional;

/** When a project ends by its plan, and how far a task can slip before that moves (S2.4). Kept by the module that plans, which none of those below it knows. */
public interface PlannedEnd {

    /**
     * The end by the plan in force, else by the table as it would be scheduled now; empty while there is nothing to schedule.
     *
     * @param taskId the task that would be late; null for the work as a whole
     */
    Optional<End> of(long projectId, Long taskId);

    /**
     * A planned end.
     *
     * @param slack whole working days by which the task can be late without moving the end; 0 for the work as a whole, or a task that the plan does not have
     */
    record End(LocalDate finish, int slack) {}
}
