package countersign.requirement.event;

import java.time.Instant;

/** A requirement went into a round of review (S1.3). {@code round} counts from 1. */
public record RequirementSubmitted(long projectId, String number, int round, Instant at) {}
