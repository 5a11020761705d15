package countersign.web.inbound;

/** The facts of a notice that somebody's mailbox says they are away. {@code said}: how it begins. */
record Absence(long personId, long askId, String said) {

    static final String KIND = "web.absence";
}
