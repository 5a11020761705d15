package countersign.requirement;

import countersign.shared.text.Texts;
import java.time.Instant;
import java.util.List;

/**
 * A meeting (S2.1).
 *
 * @param title      its own name; empty where the kind says enough
 * @param disputeId  the dispute a special meeting is about; null for others
 * @param sequence   0 for the first invitation, one more at each change
 * @param notes      what was concluded besides; may be empty
 * @param carried    ids of the action items that were left over when it was held
 * @param series     the regular meeting of which it is one occurrence, and {@code occurrence} when that would have begun; null for others
 */
public record MeetingView(long id, long projectId, MeetingKind kind, String title, Long disputeId, Instant starts, Instant ends, String place, String agenda,
        int sequence, MeetingState state, long calledBy, List<Attendee> attendees, String notes, List<Long> carried, String series, Instant occurrence, long version) {

    /** Somebody invited. {@code answer} is null until they answer; {@code present} null until it was held. */
    public record Attendee(long personId, Attendance answer, String words, Instant answeredAt, Boolean present) {}

    /** Its name: its own, or that of its kind. */
    public String name(Texts texts) { return title.isEmpty() ? texts.get(kind.text()) : title; }

    /** Who was there. */
    public List<Long> presentIds() { return attendees.stream().filter(a -> Boolean.TRUE.equals(a.present())).map(Attendee::personId).toList(); }
}
