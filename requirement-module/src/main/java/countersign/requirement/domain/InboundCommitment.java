package countersign.requirement.domain;

import countersign.requirement.InboundForm;
import countersign.requirement.InboundState;
import countersign.shared.RuleViolation;
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

/** What one department provides to another by a date, the date included (S2.3): proposed, agreed by the minutes, provided. */
@Entity
@Table(name = "inbound_commitment")
public class InboundCommitment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "giver_id") private long giverId;
    @Column(name = "receiver_id") private long receiverId;
    private String what;
    @Column(name = "by_date") private LocalDate by;
    @Enumerated(EnumType.STRING) private InboundState state = InboundState.PROPOSED;
    @Column(name = "provided_at") private Instant providedAt;
    @Column(name = "edited_by") private long editedBy;
    @Version private long version;

    protected InboundCommitment() {}

    /** An inbound commitment of that project, to be written. */
    public InboundCommitment(long projectId) { this.projectId = projectId; }

    /** Everything of it, checked already. */
    public void write(InboundForm form, long editor) {
        giverId = form.giverDepartmentId();
        receiverId = form.receiverDepartmentId();
        what = form.what();
        by = form.by();
        editedBy = editor;
    }

    /** The departments have agreed. */
    public void agreed() {
        if (state == InboundState.PROPOSED) state = InboundState.AGREED;
    }

    /** The receiver has it. */
    public void provided(Instant at) {
        if (state == InboundState.DROPPED) throw RuleViolation.whole("requirement.inbound.dropped");
        state = InboundState.PROVIDED;
        providedAt = at;
    }

    /** The receiver gave it back: it is owed again. */
    public void owedAgain() {
        if (state != InboundState.PROVIDED) return;
        state = InboundState.AGREED;
        providedAt = null;
    }

    /** An approved change moved its day. */
    public void move(LocalDate to) { by = to; }

    /** An approved change made it needless. */
    public void drop() { state = InboundState.DROPPED; }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public long giverId() { return giverId; }
    public long receiverId() { return receiverId; }
    public String what() { return what; }
    public LocalDate by() { return by; }
    public InboundState state() { return state; }
    public Instant providedAt() { return providedAt; }
    public long version() { return version; }
}
