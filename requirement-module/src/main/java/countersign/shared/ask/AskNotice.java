package countersign.shared.ask;

/**
 * The facts of a notice about an ask; its kind is {@link #KIND}. The mail shows the ask's own content.
 *
 * @param stage    what happened to the ask
 * @param aboutId  the person whose ask it is; differs from the recipient when it climbed or a deputy is told
 */
public record AskNotice(Stage stage, long askId, long aboutId) {

    /** The kind of all notices about asks. */
    public static final String KIND = "ask";

    /** What the recipient is told of the ask. */
    public enum Stage { ASKED, REMINDED_EARLY, REMINDED_DUE, URGED, HEAD_TOLD, EXECUTIVE_TOLD, RECEIPT, TAKEN_BACK, FORWARDED, WITHDRAWN, EXTENDED, SPOKEN, ON_PAPER, STANDING, RENEWED;

        /** Whether its reader is to answer the ask. */
        public boolean wants() {
            return switch (this) {
                case ASKED, REMINDED_EARLY, REMINDED_DUE, URGED, EXTENDED, STANDING, SPOKEN, RENEWED -> true;
                case HEAD_TOLD, EXECUTIVE_TOLD, RECEIPT, TAKEN_BACK, FORWARDED, WITHDRAWN, ON_PAPER -> false;
            };
        }

        /** Whether its reader is asked to help somebody who was silent. */
        public boolean helps() { return this == HEAD_TOLD || this == EXECUTIVE_TOLD; }
    }

    /** What makes it the same fact. */
    public String factKey(int times) { return "ask:" + askId + ":" + stage + ":" + times; }
}
