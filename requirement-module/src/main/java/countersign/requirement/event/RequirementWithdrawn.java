package countersign.requirement.event;

import java.time.Instant;

/** The initiator withdrew a requirement before step 3; the project is ended and its asks are closed. */
public record RequirementWithdrawn(long projectId, String reason, Instant at) {}
