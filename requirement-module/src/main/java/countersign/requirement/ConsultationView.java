package countersign.requirement;

import java.time.Instant;

/**
 * A department's part in the consultation (S1.4).
 *
 * @param askId      its latest ask, with due time and state
 * @param answer     null while it is silent
 * @param words      its condition or reason; empty if none
 * @param answeredBy who answered; null while silent
 * @param answeredFor whose deputy they were (A6); null if nobody’s
 * @param resolution what became of it at the closing; null before, and where it was simply willing
 * @param reason     the initiator's reason for that
 */
public record ConsultationView(long id, long projectId, long departmentId, String expected, Long askId, Instant askedAt, Willingness answer, String words,
        Long answeredBy, Long answeredFor, Instant answeredAt, Resolution resolution, String reason) {

    /** Whether it is out of the project. */
    public boolean takenOut() { return resolution == Resolution.TAKEN_OUT; }

    /** Whether the initiator has to say what becomes of it: a condition or a refusal. */
    public boolean disagrees() { return answer == Willingness.CONDITIONAL || answer == Willingness.DECLINED; }
}
