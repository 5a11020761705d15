package countersign.shared.notification;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A meeting as calendars take it up (S2.1, S4.4): the same {@code uid} with a higher {@code sequence} is an update, with CANCEL a cancellation,
 * and never a second event.
 *
 * @param uid         lasting name of the meeting, alike in every mail about it
 * @param sequence    0 at first, one more at each change
 * @param start       wall-clock time in {@code zone}, so that a recurring meeting stays at its hour when clocks change
 * @param location    a place or a link; may be empty
 * @param recurrence  an RFC 5545 rule such as {@code FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231T000000Z}; empty for a single meeting
 */
public record CalendarInvite(String uid, int sequence, Method method, LocalDateTime start, LocalDateTime end, ZoneId zone, String title,
        String description, String location, Party organizer, List<Party> attendees, String recurrence) {

    public CalendarInvite { attendees = List.copyOf(attendees); }

    /** An invitation or update, a cancellation, or an entry for one's own calendar that nobody answers. */
    public enum Method { REQUEST, CANCEL, PUBLISH }

    /** Somebody who takes part. */
    public record Party(String name, String email) {}
}
