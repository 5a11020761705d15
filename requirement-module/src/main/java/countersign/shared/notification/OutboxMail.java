package countersign.shared.notification;

import java.time.Instant;

/**
 * One mail in the outbox's list.
 *
 * @param subject       empty until it was composed for the first time; the project's number alone where the mail is withheld
 * @param to            the address; the redirect's in a rehearsal; empty until composed
 * @param nextAttemptAt when it is tried (again), while it waits
 * @param lastError     the mail server's words about the last failed attempt; null if none
 * @param waits         what it waits for until then, where no attempt was made yet
 * @param showing       how much of it the reader of the outbox sees
 */
public record OutboxMail(long id, long personId, String person, Long projectId, String subject, String to, MailState state, int attempts,
        Instant createdAt, Instant nextAttemptAt, Instant sentAt, String lastError, Waits waits, Showing showing) {

    /** LIVE: as its addressee gets it. DEAD: the same with dead links. WITHHELD: of a confidential project that the reader may not see (P5). */
    public enum Showing { LIVE, DEAD, WITHHELD }
}
