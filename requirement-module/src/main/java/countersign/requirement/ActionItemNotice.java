package countersign.requirement;

import java.time.LocalDate;

/**
 * Facts of a mail to whoever asked for an action item: how its owner answered; or to the owner, that it was dropped.
 *
 * @param owner who answered, or dropped it
 * @param due   the date it has now
 */
public record ActionItemNotice(String answer, long projectId, String what, String owner, String words, LocalDate due) {

    /** The kind of these notices. */
    public static final String KIND = "requirement.action-item";
}
