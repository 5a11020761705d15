package countersign.acceptance;

import countersign.shared.text.Text;

/** What the check of an objective against its target came to (S6.1, S1.2). */
public enum ObjectiveResult {
    REACHED, MISSED, FOLLOW_UP;

    /** Its name. */
    public Text text() { return Text.of("acceptance.objective." + name()); }
}
