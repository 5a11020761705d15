package countersign.tracking.event;

import java.time.Instant;

/** The executive ended the project before its plan was done (S5.8): what is finished is accepted, then it is archived as 已终止. */
public record ExecutionEndedEarly(long projectId, long closingDocumentId, String reason, Instant at) {}
