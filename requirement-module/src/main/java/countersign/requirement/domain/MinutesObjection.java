package countersign.requirement.domain;

import countersign.requirement.MinutesPoint;
import countersign.requirement.ObjectionState;
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

/** An objection to a named point of the minutes (S2.5): it reopens the point until that is amended, disputed, or the objection is taken back. */
@Entity
@Table(name = "minutes_objection")
public class MinutesObjection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "meeting_id") private long meetingId;
    @Column(name = "person_id") private long personId;
    private int edition;
    private String point;
    @Column(name = "point_text") private String about;
    private String words;
    @Enumerated(EnumType.STRING) private ObjectionState state = ObjectionState.OPEN;
    @Column(name = "dispute_id") private Long disputeId;
    @Column(name = "raised_at") private Instant raisedAt;
    @Column(name = "closed_at") private Instant closedAt;
    @Version private long version;

    protected MinutesObjection() {}

    /** Somebody objects. */
    public MinutesObjection(long projectId, long meetingId, long personId, int edition, MinutesPoint point, String words, Instant at) {
        this.projectId = projectId;
        this.meetingId = meetingId;
        this.personId = personId;
        this.edition = edition;
        this.point = point.key();
        this.about = point.about();
        this.words = words;
        this.raisedAt = at;
    }

    /** It ends. {@code dispute} is given where it became one. */
    public void close(ObjectionState how, Long dispute, Instant now) {
        if (state != ObjectionState.OPEN) throw RuleViolation.whole("requirement.objection.closed", state.text());
        state = how;
        disputeId = dispute;
        closedAt = now;
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public long meetingId() { return meetingId; }
    public long personId() { return personId; }
    public int edition() { return edition; }
    public String point() { return point; }
    /** The point by its name. */
    public MinutesPoint at() { return MinutesPoint.of(point, about); }
    public String words() { return words; }
    public ObjectionState state() { return state; }
    public Long disputeId() { return disputeId; }
    public Instant raisedAt() { return raisedAt; }
}
