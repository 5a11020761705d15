package countersign.requirement;

import java.time.Instant;
import java.util.List;

/**
 * A meeting (S2.1).
 *
 * @param disputeId the dispute a special meeting is about; null for the kick-off
 * @param sequence  0 for the first invitation, one more at each change
 */
public record MeetingView(long id, long projectId, MeetingKind kind, Long disputeId, Instant starts, Instant ends, String place, String agenda, int sequence,
        MeetingState state, long calledBy, List<Attendee> attendees, long version) {

    /** Somebody invited. {@code answer} is null until they answer; {@code present} null until it was held. */
    public record Attendee(long personId, Attendance answer, String words, Instant answeredAt, Boolean present) {}
}
