package countersign.shared.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mails that wait to be sent, each step in a transaction of its own. Tests of the dispatcher keep it in memory. */
interface MailQueue {

    /**
     * Takes mails that are due, or whose sender died under its lease, for the length of a lease; the longest waiting first. What leaves for one person
     * now is put together before. Nobody else gets the same ones.
     *
     * @param sending those that the caller is sending just now: they are not given again, should their lease end meanwhile
     */
    List<Long> take(int most, Set<Long> sending);

    /** The bytes of these messages in their order, frozen now where this is the first attempt. All of them or, when one cannot be composed, none. */
    Map<Long, Frozen> freeze(Collection<Long> mailIds);

    /** They were handed over to the mail server. */
    void sent(Collection<Long> mailIds);

    /** It was not: the next attempt comes after a pause, or never if it failed {@code forGood}. Returns whether it was given up. */
    boolean failed(long mailId, String error, boolean forGood);

    /** There is no mail server, and people read in the outbox: gives mails that do not leave yet the subject they would have now. */
    void describe(int most);

    /** There is no mail server: a mail that was taken stays in the outbox. */
    void keep(long mailId);

    /** A message as it goes out, every time. {@code to} is the envelope's address. */
    record Frozen(byte[] mime, String to) {}
}
