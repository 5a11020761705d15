package countersign.requirement;

import countersign.shared.text.Text;

/** What became of an objection (S2.5): the point was amended, became a dispute, or the objection was taken back. */
public enum ObjectionState {
    OPEN, AMENDED, DISPUTED, WITHDRAWN;

    /** Its name. */
    public Text text() { return Text.of("requirement.objection." + name()); }
}
