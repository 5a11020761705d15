/**
 * The outbox (M4): every mail as its reader gets it. Without a mail server its links live, so that a trial needs no SMTP, and in a demo everybody may
 * look and move the clock; with one, administrators see the mails with dead links and can send them again.
 */
package countersign.web.outbox;
