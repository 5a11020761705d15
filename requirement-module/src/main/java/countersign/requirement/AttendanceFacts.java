package countersign.requirement;

import java.time.Instant;
import java.util.List;

/** What an invitation shows, frozen (S2.1). {@code inviteId} names the calendar part; {@code participants} are names; {@code moved}: it was another time before. */
public record AttendanceFacts(long meetingId, long inviteId, String kind, String project, String organizer, Instant starts, Instant ends, String place,
        String agenda, List<String> disputes, List<String> participants, boolean moved) {

    /** Kind of the asks. */
    public static final String KIND = "requirement.attendance";

    public AttendanceFacts {
        disputes = List.copyOf(disputes);
        participants = List.copyOf(participants);
    }
}
