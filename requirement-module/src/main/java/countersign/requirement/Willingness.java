package countersign.requirement;

import countersign.shared.text.Text;

/** How a department answered the consultation (S1.4). Silence is none of these. */
public enum Willingness {
    WILLING, CONDITIONAL, DECLINED;

    /** Its name. */
    public Text text() { return Text.of("requirement.willingness." + name()); }
}
