package countersign.acceptance;

import countersign.shared.text.Text;

/** The meetings of step 6. */
public enum MeetingKind {
    ACCEPTANCE, RETROSPECTIVE;

    /** Its name. */
    public Text text() { return Text.of("acceptance.meeting.kind." + name()); }
}
