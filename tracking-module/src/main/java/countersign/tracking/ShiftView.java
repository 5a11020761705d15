package countersign.tracking;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * Why a task's finish moved (S5.4): every shift keeps its cause.
 *
 * @param causeTaskId the predecessor that pushed it; null where it is none
 */
public record ShiftView(long id, long projectId, long taskId, Instant at, LocalDateTime from, LocalDateTime to, Kind kind, Long causeTaskId,
        Long changeRequestId) {

    /** What moved it: another task, its own report, work left behind the date of the report, a change request, an agreed move within its buffer. */
    public enum Kind { PREDECESSOR, REPORT, STATUS_DATE, CHANGE, WITHIN_BUFFER }
}
