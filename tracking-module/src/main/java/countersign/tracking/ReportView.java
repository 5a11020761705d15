package countersign.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One person's report of one period over all projects (S5.1).
 *
 * @param role       as owner of the tasks, or as a collaborator asked by the lead department
 * @param reportedAt null while it is missing
 */
public record ReportView(long id, long personId, LocalDate day, Role role, Long askId, Instant askedAt, Instant dueAt, Instant reportedAt,
        boolean asPlanned, List<Long> taskIds, List<Long> projectIds) {

    /** As what a person reports. */
    public enum Role { OWNER, COLLABORATOR }

    public ReportView {
        taskIds = List.copyOf(taskIds);
        projectIds = List.copyOf(projectIds);
    }
}
