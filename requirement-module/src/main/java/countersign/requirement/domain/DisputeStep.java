package countersign.requirement.domain;

import countersign.requirement.DisputePlace;
import java.time.Instant;
import java.util.Optional;

/**
 * What a dispute's clock brings about, in order (S2.4): the first response is missed, the heads get notice, it climbs; at the executive, and for who
 * was named with a deadline, the decision is missed. Pure.
 */
public enum DisputeStep {
    MISS_RESPONSE, GIVE_NOTICE, CLIMB, MISS_DECISION;

    /** The next step of a dispute; empty when nothing is left to come. */
    public static Optional<DisputeStep> of(Dispute d) {
        if (d.place() == DisputePlace.EXECUTIVE) return d.decisionMissedAt() == null ? Optional.of(MISS_DECISION) : Optional.empty();
        var notice = d.noticedAt() == null && d.noticeDue() != null;
        if (d.place() == DisputePlace.MEETING) return Optional.of(notice ? GIVE_NOTICE : CLIMB);
        var response = d.respondedAt() == null && d.responseMissedAt() == null;
        if (response && (!notice || !d.responseDue().isAfter(d.noticeDue()))) return Optional.of(MISS_RESPONSE);
        return Optional.of(notice ? GIVE_NOTICE : CLIMB);
    }

    /** When this step of that dispute is due. */
    public Instant at(Dispute d) {
        return switch (this) {
            case MISS_RESPONSE -> d.responseDue();
            case GIVE_NOTICE -> d.noticeDue();
            case CLIMB -> d.climbsAt();
            case MISS_DECISION -> d.decisionDue();
        };
    }
}
