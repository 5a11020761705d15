package countersign.requirement;

import countersign.shared.text.Text;

/** What a meeting of step 2 is for: the kick-off (S2.1), or a special meeting about one dispute (S2.4). */
public enum MeetingKind {
    KICK_OFF, SPECIAL;

    /** Its name. */
    public Text text() { return Text.of("requirement.meeting.kind." + name()); }
}
