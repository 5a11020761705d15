package countersign.tasking.store;

import countersign.requirement.Disputes;
import countersign.requirement.NewDispute;
import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.tasking.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;

/** Hands a remark that a round did not settle to the disputes of the project (S3.3). */
@ApplicationScoped
public class DisputeDesk {

    @Inject Disputes disputes;
    @Inject Projects projects;

    /** Opens a dispute between the department that remarks, those on the row and the initiating one. @param task null for the table as a whole @return its id */
    public long open(Actor actor, long projectId, TaskView task, Long departmentId, String words) {
        var departments = new LinkedHashSet<Long>();
        if (departmentId != null) departments.add(departmentId);
        if (task != null && task.leadDepartmentId() != null) departments.add(task.leadDepartmentId());
        departments.add(projects.view(projectId).departmentId());
        var subject = task == null ? "project:" + projectId : "task:" + task.taskId();
        var what = task == null ? words : task.number() + " " + task.name() + "\n" + words;
        return disputes.open(actor, new NewDispute(projectId, subject, what, departmentId, List.copyOf(departments), words, List.of()));
    }
}
