package countersign.acceptance.domain;

import countersign.acceptance.MeetingForm;
import countersign.acceptance.MeetingKind;
import countersign.acceptance.MeetingView;
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
import java.time.LocalDateTime;

/** A meeting of step 6: called, moved any number of times (each a new sequence, so that calendars take it as an update), perhaps cancelled. */
@Entity(name = "AcceptanceMeeting")
@Table(name = "acceptance_meeting")
public class Meeting {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs") private Long id;
    @Column(name = "project_id") private long projectId;
    @Enumerated(EnumType.STRING) private MeetingKind kind;
    /** Wall-clock time of the company's zone, ISO 8601. */
    @Column(name = "starts_at") private String startsAt;
    private int minutes;
    private String place;
    private String agenda;
    @Column(name = "participant_ids") private String participantIds;
    @Column(name = "called_by") private long calledBy;
    @Column(name = "sequence_no") private int sequence;
    @Column(name = "cancelled_at") private Instant cancelledAt;
    @Version private long version;

    protected Meeting() {}

    /** A meeting as called. */
    public Meeting(long projectId, MeetingKind kind, MeetingForm form, long by) {
        this.projectId = projectId;
        this.kind = kind;
        this.calledBy = by;
        take(form);
    }

    /** It moves, or is another in some other way. */
    public void move(MeetingForm form) {
        take(form);
        sequence++;
    }

    /** It does not take place. */
    public void cancel(Instant at) {
        cancelledAt = at;
        sequence++;
    }

    private void take(MeetingForm form) {
        startsAt = form.start().toString();
        minutes = form.minutes();
        place = form.place();
        agenda = form.agenda();
        participantIds = Ids.text(form.participantIds());
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public boolean stands() { return cancelledAt == null; }

    public MeetingView view() {
        return new MeetingView(id, projectId, kind, LocalDateTime.parse(startsAt), minutes, place, agenda, Ids.of(participantIds), calledBy, sequence,
                cancelledAt);
    }
}
