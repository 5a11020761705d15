package countersign.requirement.domain;

import countersign.requirement.MeetingKind;
import countersign.requirement.MeetingState;
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

/**
 * A meeting (S2.1): planned, perhaps moved, then held or cancelled. Calendars know it by its {@link #uid}; each change raises the sequence, so that
 * they take it for an update of the same event.
 */
@Entity(name = "StepTwoMeeting")
@Table(name = "meeting")
public class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Enumerated(EnumType.STRING) private MeetingKind kind;
    @Column(name = "dispute_id") private Long disputeId;
    @Column(name = "starts_at") private Instant starts;
    @Column(name = "ends_at") private Instant ends;
    private String place;
    private String agenda;
    @Column(name = "sequence_no") private int sequence;
    @Enumerated(EnumType.STRING) private MeetingState state = MeetingState.PLANNED;
    @Column(name = "called_by") private long calledBy;
    @Version private long version;

    protected Meeting() {}

    /** A meeting is called. */
    public Meeting(long projectId, MeetingKind kind, Long disputeId, Instant starts, Instant ends, String place, String agenda, long by) {
        this.projectId = projectId;
        this.kind = kind;
        this.disputeId = disputeId;
        this.starts = starts;
        this.ends = ends;
        this.place = place;
        this.agenda = agenda;
        this.calledBy = by;
    }

    /** It is changed. Returns whether the time moved, so that everybody has to be asked again. */
    public boolean change(Instant newStarts, Instant newEnds, String newPlace, String newAgenda) {
        requirePlanned();
        var moved = !newStarts.equals(starts) || !newEnds.equals(ends);
        starts = newStarts;
        ends = newEnds;
        place = newPlace;
        agenda = newAgenda;
        sequence++;
        return moved;
    }

    /** It does not take place. */
    public void cancel() {
        requirePlanned();
        state = MeetingState.CANCELLED;
        sequence++;
    }

    /** It took place. */
    public void held() {
        requirePlanned();
        state = MeetingState.HELD;
    }

    /** @throws RuleViolation when it was held or cancelled already */
    public void requirePlanned() {
        if (state != MeetingState.PLANNED) throw RuleViolation.whole("requirement.meeting.over", state.text());
    }

    /** Its lasting name in calendars. */
    public String uid() { return "meeting-" + id + "-p" + projectId + "@countersign"; }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public MeetingKind kind() { return kind; }
    public Long disputeId() { return disputeId; }
    public Instant starts() { return starts; }
    public Instant ends() { return ends; }
    public String place() { return place; }
    public String agenda() { return agenda; }
    public int sequence() { return sequence; }
    public MeetingState state() { return state; }
    public long calledBy() { return calledBy; }
    public long version() { return version; }
}
