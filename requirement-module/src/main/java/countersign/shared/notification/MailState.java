package countersign.shared.notification;

/** A mail's life: waiting for its next attempt, being sent under a lease, sent, or given up after days of trying. */
public enum MailState { WAITING, SENDING, SENT, GIVEN_UP }
