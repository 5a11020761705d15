package countersign.tasking.domain;

import countersign.tasking.RemarkView;
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

/**
 * A head's remark on a row (修改意见, S3.3). It is open until the initiator answers it; the answer goes back with the next round, whose signature
 * settles it. A second remark of the same department on the same row is what a round did not settle: a dispute.
 */
@Entity
@Table(name = "assignment_remark")
public class Remark {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_id") long projectId;
    @Column(name = "sign_off_id") long signOffId;
    @Column(name = "ask_id") long askId;
    @Column(name = "task_id") Long taskId;
    @Column(name = "department_id") Long departmentId;
    @Column(name = "person_id") long personId;
    String words;
    @Column(name = "made_at") Instant at;
    @Enumerated(EnumType.STRING) RemarkView.State state = RemarkView.State.OPEN;
    String reply = "";
    @Column(name = "dispute_id") Long disputeId;
    @Version long version;

    /** A remark as it comes in. @param taskId null for one on the whole table */
    public static Remark of(long projectId, long signOffId, long askId, Long taskId, Long departmentId, long personId, String words, Instant at) {
        var remark = new Remark();
        remark.projectId = projectId;
        remark.signOffId = signOffId;
        remark.askId = askId;
        remark.taskId = taskId;
        remark.departmentId = departmentId;
        remark.personId = personId;
        remark.words = words;
        remark.at = at;
        return remark;
    }

    public Long taskId() { return taskId; }

    public Long departmentId() { return departmentId; }

    public long projectId() { return projectId; }

    public RemarkView.State state() { return state; }

    /** The initiator answers: followed by an edit, or not followed for a reason. */
    public void answer(boolean followed, String words) {
        state = followed ? RemarkView.State.FOLLOWED : RemarkView.State.EXPLAINED;
        reply = words;
    }

    /** A round did not settle it: it has become a dispute. */
    public void dispute(Long dispute) {
        state = RemarkView.State.DISPUTED;
        disputeId = dispute;
    }

    /** The dispute it became is settled: its outcome is the answer that the next round takes along. */
    public void decided(String outcome) {
        state = RemarkView.State.EXPLAINED;
        reply = outcome;
    }

    /** The department signed. */
    public void settle() { state = RemarkView.State.SETTLED; }

    public RemarkView view() { return new RemarkView(id, projectId, askId, taskId, departmentId, personId, words, at, state, reply, disputeId); }
}
