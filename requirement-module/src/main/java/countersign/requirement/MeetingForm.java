package countersign.requirement;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A meeting to be called or changed (S2.1). Times are those of the company's zone.
 *
 * @param place   a room or a link
 * @param agenda  besides the open disputes, which are on it anyway; may be empty
 * @param version of the meeting that the form showed; 0 for a new one
 */
public record MeetingForm(LocalDateTime starts, LocalDateTime ends, String place, String agenda, List<Long> participantIds, long version) {
    public MeetingForm { participantIds = participantIds == null ? List.of() : List.copyOf(participantIds); }
}
