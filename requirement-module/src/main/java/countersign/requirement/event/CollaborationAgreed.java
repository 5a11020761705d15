package countersign.requirement.event;

import java.time.Instant;

/** Step 2 is done: no objection is open, no dispute is without person and deadline (S2.5). The assignment table opens. */
public record CollaborationAgreed(long projectId, Instant at) {}
