package countersign.web.inbound;

/** Somebody answered a mail that takes no replies; the notice's kind is {@link #KIND}. @param said what they wrote; may be empty */
record UnreadReply(String subject, String said) {

    static final String KIND = "web.unread";
}
