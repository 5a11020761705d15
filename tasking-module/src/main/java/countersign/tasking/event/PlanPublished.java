package countersign.tasking.event;

import java.time.Instant;

/** The plan was published for the first time, with baseline 1 (S4.6). */
public record PlanPublished(long projectId, int planVersion, Instant at) {}
