package countersign.requirement;

import countersign.shared.text.Text;

/** A dispute's life (S2.4). WITHDRAWN: whoever raised it dropped it. */
public enum DisputeState {
    OPEN, SETTLED, WITHDRAWN;

    /** Its name. */
    public Text text() { return Text.of("requirement.dispute.state." + name()); }
}
