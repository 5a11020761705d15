package countersign.requirement;

/** A department's resource commitment (S2.3). */
public record CommitmentView(long id, long projectId, long departmentId, ResourceKind kind, ResourceTerms terms, long version) {}
