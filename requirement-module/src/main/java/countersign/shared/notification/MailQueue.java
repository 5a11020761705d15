package countersign.shared.notification;

import java.util.List;

/** The mails that wait to be sent, each step in a transaction of its own. Tests of the dispatcher keep it in memory. */
interface MailQueue {

    /** The mails whose next attempt is due, or whose sender died under its lease; the longest waiting first. */
    List<Long> due(int most);

    /** Takes the mail for the length of a lease; false when another node has it or it is not due any more. */
    boolean claim(long mailId);

    /** The message's bytes, frozen now if this is the first attempt. */
    Frozen freeze(long mailId);

    /** It was handed over to the mail server. */
    void sent(long mailId);

    /** It was not: the next attempt comes after a pause, or never if it failed {@code forGood}. Returns whether it was given up. */
    boolean failed(long mailId, String error, boolean forGood);

    /** There is no mail server: it stays in the outbox. */
    void keep(long mailId);

    /** A message as it goes out, every time. {@code to} is the envelope's address. */
    record Frozen(byte[] mime, String to) {}
}
