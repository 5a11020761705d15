package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.DepartmentEnded;
import countersign.shared.text.Text;
import countersign.tasking.PlanChange;
import countersign.tasking.Plans;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * A department ends while its tasks run (P3). Merged, its successor's head answers for them and is told which they are. Split, the initiator says which
 * part takes over, and the plan's next version names it. Closed, nobody is guessed: the initiator is told what needs a change request.
 */
@ApplicationScoped
@Transactional
public class EndedDepartments {

    @Inject ProgressStore progress;
    @Inject ChangeDesk desk;
    @Inject Plans plans;
    @Inject Company company;
    @Inject Announcements announcements;
    @Inject AuditTrail trail;

    /** Tells those concerned in each running project which tasks of it are not done. */
    public void ended(DepartmentEnded ended) {
        if (ended.successors().size() > 1) return; // asked project by project
        var byProject = new TreeMap<Long, List<TrackedTask>>();
        progress.openLedBy(ended.departmentId()).forEach(row -> byProject.computeIfAbsent(row.projectId(), project -> new ArrayList<>()).add(row));
        byProject.forEach((project, rows) -> tell(project, ended, rows));
    }

    private void tell(long projectId, DepartmentEnded ended, List<TrackedTask> rows) {
        var project = company.project(projectId);
        var people = new LinkedHashSet<Long>();
        people.add(project.initiatorId());
        var merged = !ended.successors().isEmpty();
        if (merged) company.head(ended.successors().get(0)).ifPresent(people::add);
        else people.add(project.executiveId());
        var old = company.department(ended.departmentId());
        var told = merged ? Told.of("departmentMerged", old, company.department(ended.successors().get(0)), project.title(), rows.size())
                : Told.of("departmentClosed", old, project.title(), rows.size()).on("project-changes.xhtml");
        announcements.tellAll(Actor.SYSTEM, projectId, people, "department:" + ended.departmentId(),
                told.with(rows.stream().map(row -> Said.of("tracking.department.task", row.planned().number(), row.planned().name(),
                        row.forecastFinish().toLocalDate(), company.person(row.ownerId()))).toList()));
    }

    /**
     * The initiator said what goes on for a split department: where the plan runs, its next version names that department instead; what was reported
     * stays, and nobody signs again.
     */
    public void chosen(Actor actor, long projectId, long departmentId, long successorId) {
        if (progress.project(projectId).filter(p -> p.completedAt() == null && p.endedAt() == null).isEmpty()) return;
        var commands = new ArrayList<TaskCommand>();
        for (var row : progress.tasks(projectId)) if (!row.removed() && !row.state().done()) commands.addAll(instead(row, departmentId, successorId));
        if (commands.isEmpty()) return;
        plans.revise(actor, projectId, PlanChange.of(commands), 0, desk.actuals(projectId));
        trail.record(actor, projectId, "plan:" + projectId, Text.of("tracking.audit.department", company.department(departmentId), company.department(successorId)), null);
    }

    private static List<TaskCommand> instead(TrackedTask row, long old, long next) {
        var id = Long.toString(row.taskId());
        var planned = row.planned();
        var commands = new ArrayList<TaskCommand>();
        var leads = planned.leadDepartmentId() != null && planned.leadDepartmentId() == old;
        if (planned.collaboratingDepartmentIds().contains(old)) {
            var helping = new LinkedHashSet<String>();
            for (var helper : planned.collaboratingDepartmentIds()) helping.add(Long.toString(helper == old ? next : helper));
            helping.remove(String.valueOf(planned.leadDepartmentId()));
            commands.add(new TaskCommand.Set(id, TaskField.COLLABORATING, List.copyOf(helping)));
        }
        if (leads) commands.add(new TaskCommand.Set(id, TaskField.LEAD, List.of(Long.toString(next))));
        if (planned.acceptingDepartmentId() != null && planned.acceptingDepartmentId() == old)
            commands.add(new TaskCommand.Set(id, TaskField.ACCEPTED_BY, List.of(Long.toString(next))));
        return commands;
    }
}
