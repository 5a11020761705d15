package countersign.requirement.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.requirement.MeetingKind;
import countersign.requirement.MeetingState;
import countersign.shared.RuleViolation;
import countersign.shared.json.Json;
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
import java.util.List;

/**
 * A meeting (S2.1): planned, perhaps moved, then held or cancelled. Calendars know it by its {@link #uid}; each change raises the sequence, so that
 * they take it for an update of the same event.
 */
@Entity(name = "StepTwoMeeting")
@Table(name = "meeting")
public class Meeting {

    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};

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
    private String title;
    private String uid;
    private String series;
    @Column(name = "occurrence_at") private Instant occurrence;
    @Column(name = "asked_sequence") private int askedSequence;
    private String notes;
    private String carried;
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

    /** Its own name, where its kind does not say enough. */
    public void titled(String name) { title = name; }

    /** Calendars know it by that name already, in this sequence. */
    public void knownAs(String name, int number) {
        uid = name;
        sequence = askedSequence = number;
    }

    /** It is one occurrence of a regular meeting, which would have begun then. */
    public void occurs(String regular, Instant then) {
        series = regular;
        occurrence = then;
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
        if (moved) askedSequence = sequence;
        return moved;
    }

    /** It does not take place. */
    public void cancel() {
        requirePlanned();
        state = MeetingState.CANCELLED;
        sequence++;
    }

    /** It took place; these action items of earlier talks were left over on that day. */
    public void held(List<Long> leftOver) {
        requirePlanned();
        state = MeetingState.HELD;
        carried = Json.write(leftOver);
    }

    /** What was concluded besides. */
    public void notes(String written) { notes = written; }

    /** Whether an answer to its invitation of that sequence says anything about the time it is planned for now. */
    public boolean answers(int answered) { return answered >= askedSequence; }

    /** @throws RuleViolation when it was held or cancelled already */
    public void requirePlanned() {
        if (state != MeetingState.PLANNED) throw RuleViolation.whole("requirement.meeting.over", state.text());
    }

    /** Its lasting name in calendars. */
    public String uid() { return uid != null ? uid : "meeting-" + id + "-p" + projectId + "@countersign"; }

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
    public String title() { return title == null ? "" : title; }
    public String series() { return series; }
    public Instant occurrence() { return occurrence; }
    public String notes() { return notes == null ? "" : notes; }
    public List<Long> carried() { return carried == null ? List.of() : Json.read(carried, IDS); }
    public long version() { return version; }
}
