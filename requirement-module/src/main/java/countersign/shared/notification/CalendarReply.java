package countersign.shared.notification;

import java.time.Instant;

/**
 * What somebody's calendar answered to an invitation.
 *
 * @param occurrence which occurrence of a regular meeting is answered (RECURRENCE-ID): when it would have begun; null for a single meeting or a whole series
 * @param sequence   of the invitation that is answered
 * @param attendee   the address that the invitation was sent to
 * @param comment    what they wrote with it; may be empty
 */
public record CalendarReply(String uid, Instant occurrence, int sequence, String attendee, Answer answer, String comment) {

    /** As iCalendar's PARTSTAT. */
    public enum Answer { ACCEPTED, DECLINED, TENTATIVE, DELEGATED }
}
