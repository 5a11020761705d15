package countersign.requirement.event;

import java.time.Instant;

/** A reviewer returned a requirement with a comment; the round is over (S1.3). */
public record RequirementReturned(long projectId, int round, long byPersonId, String comment, Instant at) {}
