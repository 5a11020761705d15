package countersign.shared.policy;

import countersign.shared.text.Text;

/** By what a task counts as behind (S5.3): percentage points, relative to what was planned, or the missed time alone (emergency). */
public enum Measure {
    POINTS, RELATIVE, MISSED_TIME;

    /** Its name with the formula in words. */
    public Text text() { return Text.of("shared.policy.measure." + name()); }
}
