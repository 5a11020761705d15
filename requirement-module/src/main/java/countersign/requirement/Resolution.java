package countersign.requirement;

import countersign.shared.text.Text;

/** What becomes of a department's condition or refusal when the consultation is closed (S1.4). */
public enum Resolution {
    /** The initiator accepts the condition. */ ACCEPTED,
    /** It stays open and goes to the kick-off's agenda as a dispute. */ TO_KICK_OFF,
    /** The department is taken out. */ TAKEN_OUT;

    /** Its name. */
    public Text text() { return Text.of("requirement.resolution." + name()); }
}
