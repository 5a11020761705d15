package countersign.tracking;

import java.time.LocalDate;
import java.util.List;

/**
 * A change request as it is asked about: names are written out. {@code departments} are those whose tasks move; {@code mine} the reader's departments.
 * {@code wanted}: of a move within the buffer, the finish that is wanted.
 */
public record ChangeFacts(String project, int number, ChangeReason reason, String explanation, String by, ChangeImpact impact, List<String> departments,
        List<Long> mine, LocalDate wanted) {

    /** Heads are asked to sign. */
    public static final String SIGN = "tracking.change";
    /** The initiator is asked to raise what somebody else proposed. */
    public static final String PROPOSAL = "tracking.change-proposal";
    /** Owner or lead head is asked to agree to a move within the buffer. */
    public static final String WITHIN_BUFFER = "tracking.buffer-move";

    public ChangeFacts {
        departments = List.copyOf(departments);
        mine = List.copyOf(mine);
    }
}
