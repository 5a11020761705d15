package countersign.shared.notification;

/** What the outbox is to show: mails to that person (null: to anybody) in that state (null: in any). */
public record OutboxFilter(Long personId, MailState state) {}
