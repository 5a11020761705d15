package countersign.tracking.event;

import java.time.Instant;

/** A change request was signed by all and made the plan its next version (S5.6). */
public record ChangeApproved(long projectId, long changeRequestId, int planVersion, Instant at) {}
