package countersign.requirement;

import java.time.Instant;

/**
 * Where a department stands in a dispute.
 *
 * @param words    its position; empty until it said something
 * @param option   code of the option it supports; empty if none
 * @param personId who said so; null until somebody did
 */
public record DisputePosition(long departmentId, String words, String option, Long personId, Instant at) {

    public DisputePosition {
        words = words == null ? "" : words;
        option = option == null ? "" : option;
    }

    /** A department that is part of the dispute and has said nothing yet. */
    public static DisputePosition awaited(long departmentId) { return new DisputePosition(departmentId, "", "", null, null); }

    /** Whether the department has said anything. */
    public boolean taken() { return !words.isEmpty() || !option.isEmpty(); }
}
