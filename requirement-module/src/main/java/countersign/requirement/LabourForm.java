package countersign.requirement;

/** A department's part as it was typed (S2.2). {@code version} is what the form showed, -1 when nothing was written yet. */
public record LabourForm(long departmentId, String contribution, long version) {}
