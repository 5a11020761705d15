package countersign.shared.notification;

import countersign.shared.text.Texts;
import java.util.Optional;

/** Makes the attachments whose references begin with its scheme, such as {@code ics} or {@code pdf}. Implemented above {@code shared}. */
public interface AttachmentRenderer {

    /** The part of the reference before the first colon. */
    String scheme();

    /** Whether each reader's file is their own, and nobody else's to be sent. */
    default boolean personal() { return false; }

    /**
     * The attachment; empty when it can't be made yet (a PDF without a usable font): the mail goes without it and says so.
     *
     * @param personId who reads the mail
     */
    Optional<Attachment> render(String reference, long personId, Texts texts);

    /**
     * A file of a mail.
     *
     * @param mediaType such as {@code application/pdf} or {@code text/calendar; charset=UTF-8; method=REQUEST}, which becomes a calendar part too
     */
    record Attachment(String fileName, String mediaType, byte[] bytes) {}
}
