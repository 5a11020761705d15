package countersign.shared.notification;

import java.time.Instant;

/**
 * What somebody's calendar answered to an invitation.
 *
 * @param occurrence which occurrence of a regular meeting is answered (RECURRENCE-ID): when it would have begun; null for a single meeting or a whole series
 * @param sequence   of the invitation that is answered
 * @param personId   whose entry it was that answers, as its name proves; null where everybody has it under one name, and the address alone tells
 * @param attendee   the address that answers, as the calendar says
 * @param comment    what they wrote with it; may be empty
 */
public record CalendarReply(String uid, Instant occurrence, int sequence, Long personId, String attendee, Answer answer, String comment) {

    /** As iCalendar's PARTSTAT. */
    public enum Answer { ACCEPTED, DECLINED, TENTATIVE, DELEGATED }
}
