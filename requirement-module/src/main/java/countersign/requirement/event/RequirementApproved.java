package countersign.requirement.event;

import java.time.Instant;

/** All reviewers approved a requirement; {@code documentId} is the sealed 《跨部门合作需求表》, now on file (S1.3). */
public record RequirementApproved(long projectId, long documentId, Instant at) {}
