package countersign.shared.notification;

import java.time.Instant;

/**
 * How the outbox is doing.
 *
 * @param waiting mails not sent yet, those that wait for their hour among them
 * @param retried of these, how many a mail server did not take at the first attempt
 * @param oldest  when the longest waiting one was written; null when none waits
 * @param failed  mails given up
 */
public record MailMetrics(long waiting, long retried, Instant oldest, long failed) {}
