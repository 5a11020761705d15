package countersign.tracking.event;

import java.time.Instant;

/** A task fell behind the plan by more than the policy allows (S5.3). */
public record ProgressWarningRaised(long projectId, long warningId, long taskId, Instant at) {}
