package countersign.shared.notification;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A meeting as calendars take it up (S2.1, S4.4): the same {@code uid} with a higher {@code sequence} is an update, with CANCEL a cancellation,
 * and never a second event.
 *
 * @param uid         lasting name of the meeting, alike in every mail about it to one person
 * @param sequence    0 at first, one more at each change
 * @param start       wall-clock time in {@code zone}, so that a recurring meeting stays at its hour when clocks change
 * @param location    a place or a link; may be empty
 * @param recurrence  an RFC 5545 rule such as {@code FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231T000000Z}; empty for a single meeting
 * @param occurrence  when this occurrence of the recurring meeting {@code uid} would have begun, where only that is another (RECURRENCE-ID); null otherwise
 * @param without     occurrences of a recurring meeting that do not take place (EXDATE)
 */
public record CalendarInvite(String uid, int sequence, Method method, LocalDateTime start, LocalDateTime end, ZoneId zone, String title,
        String description, String location, Party organizer, List<Party> attendees, String recurrence, LocalDateTime occurrence, List<LocalDateTime> without) {

    public CalendarInvite {
        attendees = List.copyOf(attendees);
        without = List.copyOf(without);
    }

    /** One occurrence of a recurring meeting, or a meeting of its own where {@code occurrence} is null. */
    public CalendarInvite(String uid, int sequence, Method method, LocalDateTime start, LocalDateTime end, ZoneId zone, String title, String description,
            String location, Party organizer, List<Party> attendees, String recurrence, LocalDateTime occurrence) {
        this(uid, sequence, method, start, end, zone, title, description, location, organizer, attendees, recurrence, occurrence, List.of());
    }

    /** A meeting that is no occurrence of another. */
    public CalendarInvite(String uid, int sequence, Method method, LocalDateTime start, LocalDateTime end, ZoneId zone, String title, String description,
            String location, Party organizer, List<Party> attendees, String recurrence) {
        this(uid, sequence, method, start, end, zone, title, description, location, organizer, attendees, recurrence, null);
    }

    /** Whether it is a meeting, of one day or a regular one, that people come to; else it lies in its reader's own calendar and nobody answers it. */
    public boolean meeting() { return !attendees.isEmpty() || !recurrence.isEmpty() || occurrence != null; }

    /** The same under another name. */
    public CalendarInvite called(String name) {
        return new CalendarInvite(name, sequence, method, start, end, zone, title, description, location, organizer, attendees, recurrence, occurrence, without);
    }

    /** The same whose answers go to that mailbox, in the organizer's name. */
    public CalendarInvite organizedAt(String mailbox) {
        return new CalendarInvite(uid, sequence, method, start, end, zone, title, description, location, new Party(organizer.name(), mailbox), attendees, recurrence,
                occurrence, without);
    }

    /** An invitation or update, a cancellation, or an entry for one's own calendar that nobody answers. */
    public enum Method { REQUEST, CANCEL, PUBLISH }

    /** How somebody stands to an invitation. */
    public enum Standing { NEEDS_ACTION, ACCEPTED, DECLINED, DELEGATED }

    /** Somebody who takes part. */
    public record Party(String name, String email, Standing standing) {

        /** Somebody who has not answered. */
        public Party(String name, String email) { this(name, email, Standing.NEEDS_ACTION); }
    }
}
