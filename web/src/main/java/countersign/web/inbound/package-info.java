/**
 * Answers by reply (A4): a mailbox or a watched folder is swept, each message is taken once, and what it says goes the same way as an answer from the
 * page. The reply's token decides who answers, never the sender's address. How texts are read is in {@code read}, in plain Java.
 */
package countersign.web.inbound;
