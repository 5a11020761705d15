/**
 * Notices and mails (M2). A notice is a fact for one recipient, written in the transaction of the change that causes it; a mail carries one or more
 * notices and is sent afterwards: never for a change that was rolled back, never lost. Its bytes are frozen at the first attempt.
 */
package countersign.shared.notification;
