package countersign.requirement;

/** Facts of a mail that a meeting was changed without moving, or was cancelled. {@code reason} may be empty. */
public record MeetingNotice(boolean cancelled, long projectId, AttendanceFacts meeting, String reason) {

    /** The kind of these notices. */
    public static final String KIND = "requirement.meeting";
}
