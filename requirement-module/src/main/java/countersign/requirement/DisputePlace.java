package countersign.requirement;

import countersign.shared.text.Text;

/** With whom an open dispute lies (S2.4), which says whose clock runs. */
public enum DisputePlace {
    /** The departments try to settle it; the general clock runs. */ PARTIES,
    /** Referred to a special meeting with a person and a deadline. */ MEETING,
    /** An executive decides, by reference or because it climbed. */ EXECUTIVE;

    /** Its name. */
    public Text text() { return Text.of("requirement.dispute.place." + name()); }
}
