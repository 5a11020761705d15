package countersign.tracking;

import countersign.shared.text.Text;

/** Why a task fell behind (S5.3). */
public enum WarningCause {
    RESOURCES, CHANGED_REQUIREMENT, WAITING, ESTIMATE, OUTSIDE_EVENT;

    /** Its name. */
    public Text text() { return Text.of("tracking.cause." + name()); }
}
