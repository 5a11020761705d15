package countersign.shared.notification;

/** Takes the answers that calendars send to the invitations of one kind of meeting (M1). Found among the beans of all modules. */
public interface CalendarReplies {

    /** Whether the meeting is one of this kind, by its calendar's {@code uid}. */
    boolean knows(String uid);

    /**
     * Takes an answer. One that is older than the invitation as it stands now, or of somebody who was not invited, changes nothing.
     *
     * @throws countersign.shared.RuleViolation when it is refused as it would be on the page
     */
    void answered(CalendarReply reply);
}
