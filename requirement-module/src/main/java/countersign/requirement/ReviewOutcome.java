package countersign.requirement;

import countersign.shared.text.Text;

/** How a round of review ended (S1.3). */
public enum ReviewOutcome {
    APPROVED, RETURNED, /** The initiator took it back to change it. */ CALLED_BACK;

    /** Its name. */
    public Text text() { return Text.of("requirement.outcome." + name()); }
}
