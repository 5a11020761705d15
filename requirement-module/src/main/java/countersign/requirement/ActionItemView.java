package countersign.requirement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An action item (S2.6).
 *
 * @param communicationId the record it stands in; null when it sees to a resource gap
 * @param gapId    the gap it sees to; null otherwise
 * @param meetingId the meeting in which it was noted; null otherwise
 * @param noted    the day on which it was noted; its first due day where that is not known
 * @param firstDue what was agreed first; differs from {@code due} when the owner asked for more time
 * @param words    the owner's comment; empty if none
 * @param taskId   the task it became; null if none
 */
public record ActionItemView(long id, long projectId, Long communicationId, Long gapId, Long meetingId, LocalDate noted, String what, long ownerId, LocalDate due, LocalDate firstDue,
        long askedBy, ActionItemState state, String words, Long taskId, Instant closedAt) {

    /** Whether it waits for its owner. */
    public boolean open() { return state == ActionItemState.OPEN; }

    /** Whether it is open past its day. */
    public boolean overdue(LocalDate today) { return open() && due.isBefore(today); }

    /** Days since it was noted, on that day; 0 where that is not over. */
    public long age(LocalDate day) { return Math.max(0, ChronoUnit.DAYS.between(noted, day)); }

    /** Whether it is neither done nor carried by a task: tasking warns of it (S3.2). */
    public boolean loose() { return taskId == null && (open() || state == ActionItemState.NOT_DONE); }
}
