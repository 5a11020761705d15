package countersign.acceptance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A task's standard and what its judgement came to (S6.1).
 *
 * @param acceptingDepartmentId who judges: the table's accepting department, else the initiating one
 * @param words       the condition, what is missing, or a remark; empty if none
 * @param personId    who sees to the condition; null unless CONDITIONAL
 * @param due         by when, that day included; null unless CONDITIONAL
 * @param inMeeting   entered by the initiating side in the meeting; false when the accepting department answered itself
 * @param reworkTaskId the task that does it again; null while there is none
 * @param waiver      why it is not done again; empty if it is or need not be
 * @param metAt       when the condition was met; null before
 */
public record TaskReviewView(long id, long taskId, int number, String name, String standard, long leadDepartmentId, long acceptingDepartmentId,
        Long ownerId, TaskResult result, String words, Long personId, LocalDate due, Instant decidedAt, Long decidedBy, boolean inMeeting,
        Long reworkTaskId, String waiver, Instant metAt, String metWords, long version) {

    /** Whether nobody has judged it yet. */
    public boolean open() { return result == null; }

    /** Whether it was not met and neither rework nor a reason against it is on record. */
    public boolean unsettled() { return result == TaskResult.NOT_MET && reworkTaskId == null && waiver.isEmpty(); }

    /** Whether a condition is still to be met. */
    public boolean conditionOpen() { return result == TaskResult.CONDITIONAL && metAt == null; }
}
