package countersign.requirement;

import countersign.shared.text.Text;

/** How much a deliverable matters. */
public enum Priority {
    HIGH, MEDIUM, LOW;

    /** Its name. */
    public Text text() { return Text.of("requirement.priority." + name()); }
}
