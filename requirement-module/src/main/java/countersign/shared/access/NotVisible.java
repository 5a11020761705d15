package countersign.shared.access;

/** A project, or what belongs to one, does not exist, or not for this person; every route answers “not found” (P5). */
public class NotVisible extends RuntimeException {

    /** @param id of the project, or of what belongs to one, that was asked for */
    public NotVisible(long id) { super("nothing of number " + id + " is there, or it is not visible"); }
}
