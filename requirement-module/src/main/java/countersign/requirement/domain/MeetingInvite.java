package countersign.requirement.domain;

import countersign.requirement.Attendance;
import countersign.shared.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** An invitation as it was sent, frozen: a mail that is made later, or made again, says what held then. */
@Entity(name = "StepTwoInvite")
@Table(name = "meeting_invite")
public class MeetingInvite {

    /** What is frozen. {@code disputes} are the points on the agenda besides; {@code title} and {@code occurrence} are missing in old ones. */
    public record Content(String uid, int sequence, boolean cancelled, String kind, Instant starts, Instant ends, String place, String agenda,
            List<String> disputes, String project, Party organizer, List<Party> attendees, String title, Instant occurrence) {}

    /** Somebody who takes part, with their answer as far as it is known; null in old invitations too. */
    public record Party(String name, String email, Attendance answer) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "meeting_id") private long meetingId;
    private String content;

    protected MeetingInvite() {}

    /** An invitation of that meeting. */
    public MeetingInvite(long meetingId, Content content) {
        this.meetingId = meetingId;
        this.content = Json.write(content);
    }

    public Long id() { return id; }
    public Content content() { return Json.read(content, Content.class); }
}
