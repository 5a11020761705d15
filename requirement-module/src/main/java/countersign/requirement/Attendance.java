package countersign.requirement;

import countersign.shared.text.Text;

/** How somebody answered an invitation. */
public enum Attendance {
    ATTENDS, DECLINES, SENDS_DELEGATE;

    /** Its name. */
    public Text text() { return Text.of("requirement.attendance." + name()); }
}
