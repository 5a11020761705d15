package countersign.acceptance;

import countersign.shared.text.Text;

/** An acceptance's life: the standards are gone through, the report is signed, an objection takes it back; at last it is on file. */
public enum AcceptanceState {
    REVIEWING, SIGNING, FILED;

    /** Its name. */
    public Text text() { return Text.of("acceptance.state." + name()); }
}
