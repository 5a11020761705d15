package countersign.shared.notification;

import java.time.Instant;

/**
 * How the outbox is doing.
 *
 * @param waiting mails not sent yet
 * @param oldest  when the longest waiting one was written; null when none waits
 * @param failed  mails given up
 */
public record MailMetrics(long waiting, Instant oldest, long failed) {}
