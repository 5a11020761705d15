package countersign.tracking.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import countersign.tracking.HandOverState;
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
import java.util.List;

/** A result on its way from one department to another; {@link HandOverState} tells its life. One a task and receiving department. */
@Entity
@Table(name = "hand_over")
public class HandOver {

    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "task_id") private long taskId;
    @Column(name = "giver_department_id") private Long giverDepartmentId;
    @Column(name = "receiver_department_id") private long receiverDepartmentId;
    @Column(name = "successor_ids") private String successorIds;
    @Enumerated(EnumType.STRING) private HandOverState state = HandOverState.EXPECTED;
    @Column(name = "reminded_at") private Instant remindedAt;
    @Column(name = "reminded_for") private LocalDate remindedFor;
    @Column(name = "again_for") private LocalDate againFor;
    @Column(name = "offered_at") private Instant offeredAt;
    @Column(name = "offered_by") private Long offeredBy;
    private String note = "";
    @Column(name = "decided_at") private Instant decidedAt;
    @Column(name = "decided_by") private Long decidedBy;
    private String reason = "";
    private int rounds;
    @Version private long version;

    protected HandOver() {}

    public HandOver(long projectId, long taskId, Long giverDepartmentId, long receiverDepartmentId, List<Long> successors) {
        this.projectId = projectId;
        this.taskId = taskId;
        this.receiverDepartmentId = receiverDepartmentId;
        expect(giverDepartmentId, successors);
    }

    /** What the plan that holds says of it. */
    public void expect(Long giver, List<Long> successors) {
        giverDepartmentId = giver;
        successorIds = Json.write(successors);
    }

    public long id() { return id; }

    public long projectId() { return projectId; }

    public long taskId() { return taskId; }

    public Long giverDepartmentId() { return giverDepartmentId; }

    public long receiverDepartmentId() { return receiverDepartmentId; }

    public List<Long> successors() { return Json.read(successorIds, IDS); }

    public HandOverState state() { return state; }

    public Instant remindedAt() { return remindedAt; }

    public LocalDate againFor() { return againFor; }

    public Instant offeredAt() { return offeredAt; }

    public Instant decidedAt() { return decidedAt; }

    public Long decidedBy() { return decidedBy; }

    public String reason() { return reason; }

    public int rounds() { return rounds; }

    public void reminded(Instant at, LocalDate forDay, boolean again) {
        remindedAt = at;
        remindedFor = forDay;
        if (again) againFor = forDay;
    }

    /** The owner says it is done. */
    public void offer(Instant at, long by) {
        state = HandOverState.OFFERED;
        offeredAt = at;
        offeredBy = by;
        rounds++;
    }

    /** The owner takes the word back: it is not done after all. */
    public void notDone() { if (state == HandOverState.OFFERED) state = HandOverState.EXPECTED; }

    public void takeOver(Instant at, long by) { decide(HandOverState.TAKEN_OVER, at, by, ""); }

    public void giveBack(Instant at, long by, String why) { decide(HandOverState.RETURNED, at, by, why); }

    private void decide(HandOverState to, Instant at, long by, String why) {
        state = to;
        decidedAt = at;
        decidedBy = by;
        reason = why;
    }
}
