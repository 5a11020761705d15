package countersign.requirement;

/** Facts of a mail about the minutes: somebody objects to a point, or the departments have agreed. {@code who} objects, or is the initiator. */
public record MinutesNotice(Stage stage, long projectId, String who, String point, String words, int edition) {

    /** The kind of these notices. */
    public static final String KIND = "requirement.minutes";

    /** What happened. */
    public enum Stage { OBJECTED, AGREED }
}
