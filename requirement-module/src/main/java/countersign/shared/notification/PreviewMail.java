package countersign.shared.notification;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it would be sent, with dead links, to be looked at.
 *
 * @param headers     in the order in which they go out, with their values decoded
 * @param files       the names of its attachments
 * @param to          the reader's name
 * @param writtenAt   when what it tells was written; null for a sample
 * @param source      the whole of it as it would go out, for a mail program to open
 */
public record PreviewMail(String subject, String text, String html, List<Header> headers, List<String> files, String to, Instant writtenAt,
        byte[] source) {

    public PreviewMail {
        headers = List.copyOf(headers);
        files = List.copyOf(files);
    }

    /** One line of the mail's head. */
    public record Header(String name, String value) {}
}
