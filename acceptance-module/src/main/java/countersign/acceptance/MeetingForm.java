package countersign.acceptance;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A meeting to be called: wall-clock time in the company's zone, length in minutes, a place or a link, and who takes part besides the initiator;
 * {@code shown} is the {@link MeetingView#sequence} of the meeting that the form showed, null where it shows none.
 */
public record MeetingForm(LocalDateTime start, int minutes, String place, String agenda, List<Long> participantIds, Integer shown) {

    public MeetingForm { participantIds = List.copyOf(participantIds); }
}
