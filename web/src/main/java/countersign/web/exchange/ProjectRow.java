package countersign.web.exchange;

import countersign.tasking.schedule.ConstraintType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a project file says of a row beside the columns of form 1 (D3).
 *
 * @param summary    stands for the rows below it: has no duration of its own
 * @param estimate   working minutes without buffer; null where none was said
 * @param priority   a name of {@code TaskPriority}
 * @param acceptedBy the department that takes it over, as written; null where the file has no such column
 * @param ownBuffer  working minutes of the task's own buffer; null where none was said
 * @param buffered   whether the file has a column for own buffers at all
 */
public record ProjectRow(boolean summary, Integer estimate, boolean milestone, String priority, String acceptedBy, Integer ownBuffer, boolean buffered,
        ConstraintType constraint, LocalDateTime constraintDate, LocalDateTime manualStart, LocalDateTime manualFinish, LocalDate deadline) {}
