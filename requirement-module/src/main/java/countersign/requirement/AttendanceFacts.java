package countersign.requirement;

import countersign.shared.text.Texts;
import java.time.Instant;
import java.util.List;

/**
 * What an invitation shows, frozen (S2.1). {@code inviteId} names the calendar part, 0 where it has none; {@code participants} are names; {@code moved}: it was another time
 * before; {@code title} is its own name, empty where the kind says enough; {@code items} are the action items left over, with their age;
 * {@code byCalendar}: their calendar answered, and the policy wants more than that (A3).
 */
public record AttendanceFacts(long meetingId, long inviteId, String kind, String project, String organizer, Instant starts, Instant ends, String place,
        String agenda, List<String> disputes, List<String> participants, boolean moved, String title, List<String> items,
        boolean byCalendar) {

    /** Kind of the asks. */
    public static final String KIND = "requirement.attendance";

    public AttendanceFacts {
        disputes = List.copyOf(disputes);
        participants = List.copyOf(participants);
        title = title == null ? "" : title;
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** With that calendar part. */
    AttendanceFacts carrying(long invite) {
        return new AttendanceFacts(meetingId, invite, kind, project, organizer, starts, ends, place, agenda, disputes, participants, moved, title, items, byCalendar);
    }

    /** Asked again because a calendar's answer is not enough. */
    AttendanceFacts answeredByCalendar() {
        return new AttendanceFacts(meetingId, inviteId, kind, project, organizer, starts, ends, place, agenda, disputes, participants, moved, title, items, true);
    }

    /** The meeting's name: its own, or that of its kind. */
    String name(Texts texts) { return title.isEmpty() ? texts.get("requirement.meeting.kind." + kind) : title; }
}
