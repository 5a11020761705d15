package countersign.shared.notification;

/**
 * A mail's life: waiting for its next attempt, being sent under a lease, sent, or given up after days of trying. Without a mail server it is kept
 * in the outbox, where it can be read and acted on (M4). What it says may be overtaken before it leaves: then it never does (M3).
 */
public enum MailState { WAITING, SENDING, SENT, KEPT, GIVEN_UP, OVERTAKEN }
