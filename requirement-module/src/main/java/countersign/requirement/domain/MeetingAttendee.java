package countersign.requirement.domain;

import countersign.requirement.Attendance;
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

/** Somebody invited to a meeting, and how they answered. */
@Entity(name = "StepTwoAttendee")
@Table(name = "meeting_attendee")
public class MeetingAttendee {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "meeting_id") private long meetingId;
    @Column(name = "person_id") private long personId;
    @Enumerated(EnumType.STRING) private Attendance answer;
    private String words;
    @Column(name = "answered_at") private Instant answeredAt;
    private Boolean present;
    private boolean invited;
    @Version private long version;

    protected MeetingAttendee() {}

    /** An invited person. */
    public MeetingAttendee(long meetingId, long personId) {
        this.meetingId = meetingId;
        this.personId = personId;
    }

    /** The answer; null takes an earlier one away because the meeting moved. */
    public void answered(Attendance given, String comment, Instant at) {
        answer = given;
        words = comment;
        answeredAt = at;
    }

    /** An invitation goes out to them: from now on it stands in their calendar. */
    public void invite() { invited = true; }

    /** Whether they were there. */
    public void present(boolean was) { present = was; }

    public long meetingId() { return meetingId; }
    public long personId() { return personId; }
    public Attendance answer() { return answer; }
    public String words() { return words == null ? "" : words; }
    public Instant answeredAt() { return answeredAt; }
    public Boolean present() { return present; }
    public boolean invited() { return invited; }
}
