package countersign.tasking.domain;

import countersign.shared.json.Json;
import countersign.tasking.PlannedTask;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of a baseline: (plan version, task), written once and never changed. */
@Entity
@Table(name = "planned_task")
public class PlannedRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_id") long projectId;
    @Column(name = "plan_version") int planVersion;
    @Column(name = "task_id") long taskId;
    int ordinal;
    @Column(name = "owner_id") Long ownerId;
    @Column(name = "start_at") String start;
    @Column(name = "finish_at") String finish;
    String content;

    /** Freezes a row. @param ordinal its place in the plan's order */
    public static PlannedRow of(long projectId, int planVersion, int ordinal, PlannedTask task) {
        var row = new PlannedRow();
        row.projectId = projectId;
        row.planVersion = planVersion;
        row.ordinal = ordinal;
        row.taskId = task.taskId();
        row.ownerId = task.ownerId();
        row.start = task.start().toString();
        row.finish = task.finish().toString();
        row.content = Json.write(task);
        return row;
    }

    public PlannedTask view() { return Json.read(content, PlannedTask.class); }
}
