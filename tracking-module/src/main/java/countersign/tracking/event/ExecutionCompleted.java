package countersign.tracking.event;

import java.time.Instant;

/** All tasks of the plan are done and taken over: step 6 begins. */
public record ExecutionCompleted(long projectId, Instant at) {}
