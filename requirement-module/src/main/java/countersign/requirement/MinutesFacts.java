package countersign.requirement;

import java.util.List;

/** What an ask to confirm minutes shows, frozen (S2.5). {@code changes} says what is new since the edition the reader saw; empty for the first; {@code meetingId} is 0 for the kick-off. */
public record MinutesFacts(long documentId, int edition, MinutesPaper paper, boolean silence, List<Long> mine, List<String> changed, long meetingId) {

    /** Kind of the asks. */
    public static final String KIND = "requirement.minutes";

    public MinutesFacts {
        mine = List.copyOf(mine);
        changed = List.copyOf(changed);
    }
}
