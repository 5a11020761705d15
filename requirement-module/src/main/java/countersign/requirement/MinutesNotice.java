package countersign.requirement;

import countersign.shared.text.Texts;

/** Facts of a mail about the minutes: somebody objects to a point, or the departments have agreed. {@code who} objects, or is the initiator; {@code at} is the point, null where there is none. {@code point} is its whole name in mails of before V104, and empty or null since. */
public record MinutesNotice(Stage stage, long projectId, String who, MinutesPoint at, String point, String words, int edition) {

    /** The kind of these notices. */
    public static final String KIND = "requirement.minutes";

    /** What happened. */
    public enum Stage { OBJECTED, AGREED }

    static MinutesNotice objected(long projectId, String who, MinutesPoint point, String words, int edition) {
        return new MinutesNotice(Stage.OBJECTED, projectId, who, point, null, words, edition);
    }

    static MinutesNotice agreed(long projectId, String who) { return new MinutesNotice(Stage.AGREED, projectId, who, null, null, "", 0); }

    /** The point objected to, as its reader calls it; empty where there is none. */
    String point(Texts texts) {
        if (at != null) return texts.get(at.text());
        return point == null ? "" : point;
    }
}
