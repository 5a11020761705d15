package countersign.requirement;

import java.time.Instant;
import java.util.List;

/**
 * What an ask about a dispute shows, frozen (S2.4).
 *
 * @param openedBy who raised it, with the department
 * @param outlooks what each option does to the end date, as far as it could be computed when this was asked
 * @param spoken   P1: the decision that {@code enteredBy} noted as said by the addressee; null otherwise
 */
public record DisputeFacts(long disputeId, int number, String project, String what, String openedBy, Instant openedAt, List<Stand> positions,
        List<DisputeOption> options, Spoken spoken, List<DisputeOutlook> outlooks) {

    /** Kind of the asks to heads for their department's position. */
    public static final String RESPONSE = "requirement.dispute-response";
    /** Kind of the asks for the decision: to the executive, or to the person of the special meeting. */
    public static final String DECISION = "requirement.dispute";
    /** Kind of the asks to confirm a decision that somebody entered as spoken (P1). */
    public static final String SPOKEN = "requirement.dispute-spoken";

    /** Prefix of the choices that support an option. */
    static final String SUPPORT = "support-";

    public DisputeFacts {
        positions = List.copyOf(positions);
        options = List.copyOf(options);
        outlooks = outlooks == null ? List.of() : List.copyOf(outlooks); // of before they were computed
    }

    /** A department's position; {@code words} and {@code option} (its text) are empty where it has none. */
    public record Stand(long departmentId, String department, String words, String option) {}

    /** A decision as it was said: an option's code (empty if none) and words. */
    public record Spoken(String enteredBy, String option, String words) {}
}
