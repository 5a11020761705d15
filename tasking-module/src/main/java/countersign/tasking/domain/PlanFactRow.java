package countersign.tasking.domain;

import countersign.tasking.PlanFact;
import countersign.tasking.schedule.ConstraintType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What the planner said of a task. Clock times are kept as text, so that no zone touches them. */
@Entity
@Table(name = "plan_fact")
public class PlanFactRow {

    @Id @Column(name = "task_id") Long taskId;
    @Column(name = "project_id") long projectId;
    @Column(name = "constraint_type") @Enumerated(EnumType.STRING) ConstraintType constraint;
    @Column(name = "constraint_at") String constraintAt;
    @Column(name = "manual_start") String manualStart;
    @Column(name = "manual_finish") String manualFinish;
    LocalDate deadline;
    @Column(name = "buffer_minutes") Integer bufferMinutes;
    @Version long version;

    /** A row for a task. */
    public static PlanFactRow of(long projectId, PlanFact fact) {
        var row = new PlanFactRow();
        row.taskId = fact.taskId();
        row.projectId = projectId;
        row.take(fact);
        return row;
    }

    public void take(PlanFact fact) {
        constraint = fact.constraint();
        constraintAt = text(fact.constraintDate());
        manualStart = text(fact.manualStart());
        manualFinish = text(fact.manualFinish());
        deadline = fact.deadline();
        bufferMinutes = fact.bufferMinutes();
    }

    public PlanFact view() { return new PlanFact(taskId, constraint, time(constraintAt), time(manualStart), time(manualFinish), deadline, bufferMinutes); }

    private static String text(LocalDateTime time) { return time == null ? null : time.toString(); }

    private static LocalDateTime time(String text) { return text == null ? null : LocalDateTime.parse(text); }
}
