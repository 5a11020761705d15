package countersign.requirement;

import countersign.shared.text.Text;

/** Where an inbound commitment stands (S2.3): proposed while the kick-off runs, agreed by the minutes, provided when the receiver has it. */
public enum InboundState {
    PROPOSED, AGREED, PROVIDED, DROPPED;

    /** Its name. */
    public Text text() { return Text.of("requirement.inbound.state." + name()); }
}
