package countersign.requirement;

import java.time.Instant;

/**
 * Facts of a mail about a dispute (S2.4); its kind is {@link #KIND}.
 *
 * @param who   the executive or person it concerns, or who decided; may be empty
 * @param words outcome or reason; may be empty
 * @param due   the time that counts; null if none
 */
public record DisputeNotice(Stage stage, long projectId, long disputeId, int number, String what, String who, String words, Instant due) {

    /** The kind of all notices about disputes. */
    public static final String KIND = "requirement.dispute";

    /** What happened. */
    public enum Stage { RAISED, RESPONSE_MISSED, ABOUT_TO_CLIMB, CLIMBED, NOBODY_TO_CLIMB, REFERRED, DECISION_MISSED, SETTLED, WITHDRAWN, DENIED }
}
