package countersign.tasking;

import java.time.LocalDate;
import java.util.List;

/**
 * A row of the assignment table (S3.1). What is not given yet is null or empty; ids are of departments, people, tasks and deliverables.
 *
 * @param taskId       never used again, in no project
 * @param number       permanent number within the project, never used again
 * @param position     place among the rows of the same parent, from 0
 * @param collaborators people and groups who help
 * @param ownerShare   percent of the owner's working time while the task runs; null where no share was said: then the estimate lies in the window
 * @param ownerEffort  working minutes the owner spends on the task; null where no effort was said. Share and effort are never both there
 * @param estimate     working minutes, without buffer
 * @param windowStart  earliest start
 * @param windowFinish latest finish, that day included
 * @param contractDate the day fixed by contract, that day included: it never moves (P6); null where there is none
 * @param needs        as written in form 1
 * @param needLines    the same as lines, where they were entered so
 * @param support      serves no deliverable: management and support
 * @param version      the table's version in which the row was changed last
 */
public record TaskView(long taskId, int number, Long parentId, int position, String name, Long leadDepartmentId,
        List<Long> collaboratingDepartmentIds, Long ownerId, Integer ownerShare, Integer ownerEffort, List<Collaborator> collaborators, Integer estimate,
        LocalDate windowStart, LocalDate windowFinish, LocalDate contractDate, boolean milestone, String acceptanceStandard, Long acceptingDepartmentId, String needs,
        List<NeedLine> needLines, String contingency, TaskPriority priority, Long deliverableId, boolean support, List<TaskLink> links, long version) {

    public TaskView {
        collaboratingDepartmentIds = List.copyOf(collaboratingDepartmentIds);
        collaborators = List.copyOf(collaborators);
        needLines = List.copyOf(needLines);
        links = List.copyOf(links);
    }

    /** An empty row of that identity and place. */
    public static TaskView blank(long taskId, int number, Long parentId, int position) {
        return new TaskView(taskId, number, parentId, position, "", null, List.of(), null, null, null, List.of(), null, null, null, null, false, "", null, "",
                List.of(), "", TaskPriority.NORMAL, null, false, List.of(), 0);
    }

    /** The collaborators who are people. */
    public List<Long> collaboratorIds() { return collaborators.stream().map(Collaborator::personId).filter(id -> id != null).toList(); }

    /** Whether that department leads or collaborates. */
    public boolean involves(long departmentId) {
        return leadDepartmentId != null && leadDepartmentId == departmentId || collaboratingDepartmentIds.contains(departmentId);
    }
}
