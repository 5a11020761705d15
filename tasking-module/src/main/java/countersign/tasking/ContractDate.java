package countersign.tasking;

import java.time.LocalDate;

/** The day on which a contract fixes the end of a task, that day included (P6). */
public record ContractDate(long projectId, long taskId, LocalDate on) {}
