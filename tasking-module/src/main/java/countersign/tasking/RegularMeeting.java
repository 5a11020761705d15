package countersign.tasking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A regular meeting of the communication mechanism with its next occurrences (S4.4).
 *
 * @param index its place in the mechanism
 */
public record RegularMeeting(int index, Mechanism.Meeting meeting, List<Occurrence> next) {

    public RegularMeeting { next = List.copyOf(next); }

    /**
     * One occurrence.
     *
     * @param day       on which it would be held
     * @param starts    when it begins, moved ones as they are now
     * @param meetingId the meeting that it became when it was moved, called or noted; null while it is only one of the series
     * @param off       it was called off
     * @param dayOff    it would fall on a day off; then {@code proposed} is the working day before
     */
    public record Occurrence(LocalDate day, Instant starts, String place, Long meetingId, boolean off, boolean dayOff, LocalDate proposed) {}
}
