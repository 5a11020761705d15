package countersign.requirement;

/** Facts of a mail that a meeting was changed without moving, or was cancelled. {@code reason} may be empty; {@code own}: by the reader, who gets it for their calendar. */
public record MeetingNotice(boolean cancelled, long projectId, AttendanceFacts meeting, String reason, boolean own) {

    /** The kind of these notices. */
    public static final String KIND = "requirement.meeting";
}
