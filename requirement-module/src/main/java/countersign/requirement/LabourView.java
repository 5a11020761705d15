package countersign.requirement;

/** A department's part in the division of labour (S2.2). {@code version} is -1 while nothing was written. */
public record LabourView(long projectId, long departmentId, String contribution, long version) {}
