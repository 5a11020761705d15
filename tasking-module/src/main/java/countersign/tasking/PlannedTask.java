package countersign.tasking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A task as a plan schedules it. Of a published plan it never changes (baseline). Times are of the project's zone, minutes are working minutes.
 *
 * @param estimate       without buffer; of a summary task the sum below it
 * @param bufferMinutes  the task's own buffer (S4.2)
 * @param estimateFinish where the estimate ends and the buffer begins
 * @param finish         with the buffer
 * @param slack          total slack; negative when a limit is missed
 * @param driver         the predecessor that decides the start; null where it is none
 * @param cause          why it starts when it does: a name of {@code schedule.Driver.Kind}
 */
public record PlannedTask(long taskId, int number, Long parentId, int position, String name, boolean summary, boolean milestone,
        Long leadDepartmentId, List<Long> collaboratingDepartmentIds, Long ownerId, List<Long> collaboratorIds, int estimate, int bufferMinutes,
        LocalDateTime start, LocalDateTime estimateFinish, LocalDateTime finish, boolean critical, int slack, int freeSlack,
        String acceptanceStandard, Long acceptingDepartmentId, Long deliverableId, TaskPriority priority, LocalDate windowStart,
        LocalDate windowFinish, List<TaskLink> links, Long driver, String cause) {

    public PlannedTask {
        collaboratingDepartmentIds = List.copyOf(collaboratingDepartmentIds);
        collaboratorIds = List.copyOf(collaboratorIds);
        links = List.copyOf(links);
    }

    /** Whether that department leads or collaborates. */
    public boolean involves(long departmentId) {
        return leadDepartmentId != null && leadDepartmentId == departmentId || collaboratingDepartmentIds.contains(departmentId);
    }
}
