package countersign.requirement;

import countersign.shared.text.Text;

/** Whether a meeting is to come, was held, or was cancelled. */
public enum MeetingState {
    PLANNED, HELD, CANCELLED;

    /** Its name. */
    public Text text() { return Text.of("requirement.meeting.state." + name()); }
}
