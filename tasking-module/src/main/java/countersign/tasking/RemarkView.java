package countersign.tasking;

import java.time.Instant;

/**
 * A head's remark on a row of the table (S3.3).
 *
 * @param taskId    null for one on the whole table
 * @param reply     what the initiator answered; empty while open
 * @param disputeId the dispute it became; null if none
 */
public record RemarkView(long id, long projectId, long askId, Long taskId, Long departmentId, long personId, String words, Instant at, State state,
        String reply, Long disputeId) {

    /** Open, followed by an edit, not followed for a reason, a dispute, or settled. */
    public enum State { OPEN, FOLLOWED, EXPLAINED, DISPUTED, SETTLED }

    /** Whether the initiator still has to answer it. */
    public boolean open() { return state == State.OPEN; }
}
