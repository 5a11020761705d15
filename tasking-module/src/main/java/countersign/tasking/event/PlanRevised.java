package countersign.tasking.event;

import java.time.Instant;

/** A change request made the plan its next version, with a new baseline (S5.6). */
public record PlanRevised(long projectId, int planVersion, long changeRequestId, Instant at) {}
