package countersign.tracking;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A task in somebody's report form, frozen when it was asked.
 *
 * @param percent   as last reported
 * @param planned   what the plan wants at the report's due time: “as planned” reports this
 * @param finish    the plan's finish
 * @param expected  the finish expected so far
 * @param forOthers what collaborators reported since; empty if nothing
 */
public record ReportLine(long projectId, String project, long taskId, int number, String name, int percent, int planned, LocalDateTime start,
        LocalDateTime finish, LocalDate expected, String forOthers) {}
