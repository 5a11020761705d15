package countersign.shared.notification;

import java.time.Instant;

/**
 * One mail in the outbox's list.
 *
 * @param subject       empty until it was composed for the first time
 * @param to            the address; the redirect's in a rehearsal; empty until composed
 * @param nextAttemptAt when it is tried (again), while it waits
 * @param lastError     the mail server's words about the last failed attempt; null if none
 */
public record OutboxMail(long id, long personId, String person, Long projectId, String subject, String to, MailState state, int attempts,
        Instant createdAt, Instant nextAttemptAt, Instant sentAt, String lastError) {}
