package countersign.requirement;

/** Which minutes are meant: those of a meeting, or of the project's kick-off where {@code meetingId} is 0. */
record MinutesOf(long projectId, long meetingId) {

    static MinutesOf kickoff(long projectId) { return new MinutesOf(projectId, 0); }

    boolean ofKickoff() { return meetingId == 0; }

    /** What asks and the audit trail name them by. */
    String subject() { return ofKickoff() ? "minutes:" + projectId : "meeting-minutes:" + meetingId; }
}
