package countersign.tasking;

import java.time.Instant;

/**
 * How a participant stands to their part of the plan (S4.5).
 *
 * @param taskId      the task a question is about; null for the part as a whole
 * @param confirmedBy who confirmed it: the person, or a head for their people; null while nobody did
 */
public record PlanPartView(long id, long projectId, long personId, State state, Long taskId, String question, String reply, Long confirmedBy,
        Instant changedAt) {

    /** The same as not confirmed: what was confirmed is not what holds now. */
    PlanPartView unconfirmed() { return new PlanPartView(id, projectId, personId, State.ASKED, taskId, question, reply, null, changedAt); }

    /** Asked and silent, confirmed, a question is open, the question was answered on record. */
    public enum State { ASKED, CONFIRMED, QUESTION, ANSWERED }
}
