package countersign.requirement;

import countersign.shared.text.Text;

/**
 * What a meeting is for: the kick-off (S2.1), a special meeting about one dispute (S2.4), an occurrence of a regular meeting (S4.4), anything else that has to
 * be talked over, the confirmation of the plan (S4.5), the acceptance (S6.1), the retrospective (S6.2).
 */
public enum MeetingKind {
    KICK_OFF, SPECIAL, SYNC, COORDINATION, CONFIRMATION, ACCEPTANCE, RETROSPECTIVE;

    /** Its name. */
    public Text text() { return Text.of("requirement.meeting.kind." + name()); }
}
