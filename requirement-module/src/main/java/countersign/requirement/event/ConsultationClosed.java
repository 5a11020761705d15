package countersign.requirement.event;

import java.time.Instant;

/** Every department answered or was taken out, and the initiator closed the consultation: step 2 begins (S1.4). Open points are read from {@code Requirements.openPoints}. */
public record ConsultationClosed(long projectId, Instant at) {}
