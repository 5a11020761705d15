package countersign.shared.access;

import countersign.shared.policy.Scenario;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A project's one row for lists and headers; its id is the project's id everywhere. */
@Entity
@Table(name = "project_status")
class ProjectStatus {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_no") String number;
    String title;
    @Enumerated(EnumType.STRING) Scenario scenario;
    @Enumerated(EnumType.STRING) ProjectStep step = ProjectStep.REQUIREMENT;
    @Enumerated(EnumType.STRING) ProjectState state = ProjectState.DRAFT;
    @Column(name = "department_id") long departmentId;
    @Column(name = "initiator_id") long initiatorId;
    @Column(name = "executive_id") Long executiveId;
    @Column(name = "finish_date") LocalDate finish;
    boolean confidential;
    /** Late tasks, open warnings and disputes past their clock: anything above zero makes it “at risk”. */
    int troubles;
    @Column(name = "created_at") Instant createdAt;
    @Column(name = "step_since") Instant stepSince;
    @Column(name = "agreed_at") Instant agreedAt;
    @Column(name = "kicked_off_at") Instant kickedOffAt;
    @Column(name = "filed_at") Instant filedAt;
    @Column(name = "planned_at") Instant plannedAt;
    @Column(name = "plan_version") int planVersion;
    @Column(name = "tasks_done") int tasksDone;
    int tasks;
    @Column(name = "accepted_at") Instant acceptedAt;
    @Version long version;

    void result(ProjectStep of, Instant at) {
        switch (of) {
            case REQUIREMENT -> agreedAt = at;
            case KICK_OFF -> kickedOffAt = at;
            case TASKING -> filedAt = at;
            case PLAN -> plannedAt = at;
            case ACCEPTANCE -> acceptedAt = at;
            default -> throw new IllegalArgumentException(of + " has no moment of its result");
        }
    }

    ProjectView view() {
        return new ProjectView(id, number, title, scenario, step, state, departmentId, initiatorId, executiveId, finish, confidential, troubles,
                createdAt, stepSince,
                new StepResults(agreedAt, kickedOffAt, filedAt, plannedAt, planVersion, tasksDone, tasks, acceptedAt));
    }
}
