package countersign.requirement.event;

import java.time.Instant;

/** A dispute was not settled in time and now lies with that executive (S2.4). */
public record DisputeEscalated(long projectId, long disputeId, long executiveId, Instant at) {}
