package countersign.shared.policy;

import countersign.shared.text.Text;

/** How often progress is reported (S5.1). */
public enum Rhythm {
    DAILY, WEEKLY, FORTNIGHTLY;

    /** Its name. */
    public Text text() { return Text.of("shared.policy.rhythm." + name()); }
}
