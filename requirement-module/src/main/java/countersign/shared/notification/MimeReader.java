package countersign.shared.notification;

import countersign.shared.notification.AttachmentRenderer.Attachment;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Reads a frozen message back, for the outbox. */
final class MimeReader {

    private String text = "";
    private String html = "";
    private final List<Attachment> attachments = new ArrayList<>();

    private MimeReader() {}

    static OutboxLetter read(byte[] mime) {
        try {
            var reader = new MimeReader();
            reader.part(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime)));
            return new OutboxLetter(reader.text, reader.html, reader.attachments);
        } catch (MessagingException | IOException unreadable) {
            throw new UncheckedIOException("a frozen mail could not be read", new IOException(unreadable));
        }
    }

    /** The lines of a message's head as they go out, decoded. */
    static List<PreviewMail.Header> head(byte[] mime) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
            var lines = new ArrayList<PreviewMail.Header>();
            for (var header : Collections.list(message.getAllHeaders()))
                lines.add(new PreviewMail.Header(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
            return lines;
        } catch (MessagingException | IOException unreadable) {
            throw new UncheckedIOException("a mail's head could not be read", new IOException(unreadable));
        }
    }

    private void part(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) part(parts.getBodyPart(i));
        } else if (part.getFileName() != null) {
            attachments.add(new Attachment(MimeUtility.decodeText(part.getFileName()), part.getContentType(), part.getInputStream().readAllBytes()));
        } else if (part.isMimeType("text/plain")) {
            text = (String) part.getContent();
        } else if (part.isMimeType("text/html")) {
            html = (String) part.getContent();
        }
    }
}
