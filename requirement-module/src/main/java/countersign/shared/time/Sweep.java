package countersign.shared.time;

/**
 * Work that clocks bring about: reminders, escalations, weekly reports, mails. The ticker calls each by a timer of its own, on one node at a time. A sweep
 * takes what is <em>due and not yet done</em> and marks it in the same transaction, so that a missed run catches up and a second run finds nothing.
 */
public interface Sweep {

    /** The sweep's lasting name, of at most 60 characters: the key of its lock row. */
    String name();

    /** Does what is due, each item in a transaction of its own, and returns how many items it took. One item's failure does not stop the others. */
    int run();
}
