package countersign.shared.notification;

/**
 * What somebody's calendar answered to an invitation.
 *
 * @param sequence of the invitation that is answered
 * @param attendee the address that the invitation was sent to
 * @param comment  what they wrote with it; may be empty
 */
public record CalendarReply(String uid, int sequence, String attendee, Answer answer, String comment) {

    /** As iCalendar's PARTSTAT. */
    public enum Answer { ACCEPTED, DECLINED, TENTATIVE }
}
