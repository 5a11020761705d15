package countersign.requirement;

/** A commitment to be entered or changed. {@code id} null for a new one; {@code version} is what the form showed. */
public record CommitmentForm(Long id, long version, Long departmentId, ResourceKind kind, ResourceTerms terms) {}
