package countersign.shared.notification;

/** What a mail that has not left yet waits for (A5, M3). */
public enum Waits {
    /** Nothing: it leaves at once. */
    NOT,
    /** A few minutes, for what else there may be to say to the same person. */
    WINDOW,
    /** The morning mail, with the reader's other asks. */
    MORNING,
    /** The end of quiet hours or days off. */
    QUIET,
    /** The hour that the reader chose for their news. */
    DIGEST,
    /** The next morning, because the reader got many mails today. */
    CAP;

    /** Whether it leaves in the morning, so that the mail is one of the morning. */
    boolean forMorning() { return this == MORNING || this == QUIET || this == CAP; }
}
