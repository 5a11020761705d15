package countersign.requirement.event;

import java.time.Instant;

/** A dispute has its result (S2.4). {@code taskId} is the task it was about (subject {@code task:ID}), otherwise null; {@code outcome} the decision in words. */
public record DisputeSettled(long projectId, long disputeId, Long taskId, String outcome, Instant at) {}
