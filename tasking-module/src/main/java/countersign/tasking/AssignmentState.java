package countersign.tasking;

/** The table's way: being drafted, out for signature, signed by all, filed by the initiating department (S3.5), closed by the plan's publication. */
public enum AssignmentState { DRAFT, COUNTERSIGNING, SIGNED, FILED, PUBLISHED }
