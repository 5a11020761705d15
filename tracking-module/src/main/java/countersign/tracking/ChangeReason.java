package countersign.tracking;

import countersign.shared.text.Text;

/** Why the plan is to change (S5.6). */
public enum ChangeReason {
    FORCE_MAJEURE, CHANGED_REQUIREMENT, RESOURCES, ESTIMATE, WAITING, RESUMED, OTHER;

    /** Its name. */
    public Text text() { return Text.of("tracking.reason." + name()); }
}
