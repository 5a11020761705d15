package countersign.shared.access;

/** The project does not exist, or not for this person; every route answers “not found” (P5). */
public class NotVisible extends RuntimeException {

    /** @param projectId the project asked for */
    public NotVisible(long projectId) { super("project " + projectId + " is not visible"); }
}
