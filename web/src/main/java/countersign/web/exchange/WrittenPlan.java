package countersign.web.exchange;

import countersign.tasking.TaskPriority;
import countersign.tasking.schedule.ConstraintType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What the sheet of the whole table says of a task beside form 1 (D3). Everything but milestone and priority may be null or empty.
 *
 * @param estimate   working time as the table writes it
 * @param acceptedBy the department's name
 * @param buffer     the task's own, as the table writes working time
 */
public record WrittenPlan(boolean milestone, String estimate, String acceptedBy, TaskPriority priority, ConstraintType constraint, LocalDateTime constraintDate,
                          LocalDateTime manualStart, LocalDateTime manualFinish, LocalDate deadline, String buffer) {

    /** Nothing said. */
    public static final WrittenPlan NONE = new WrittenPlan(false, "", "", TaskPriority.NORMAL, null, null, null, null, null, "");
}
