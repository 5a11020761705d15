package countersign.shared.notification;

import countersign.shared.notification.AttachmentRenderer.Attachment;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Properties;

/**
 * A letter's bytes: alternatives (plain, HTML, and the calendar part of an invitation, so that calendars take it up by themselves), then the
 * attachments, the invitation among them for clients that look only there.
 */
final class MimeWriter {

    private static final String UTF_8 = "UTF-8";

    private MimeWriter() {}

    static byte[] bytes(Letter letter) {
        try {
            return MailServices.with(() -> written(letter));
        } catch (MessagingException | IOException unwritable) {
            throw new UncheckedIOException("a mail could not be written", new IOException(unwritable));
        }
    }

    private static byte[] written(Letter letter) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message(letter).writeTo(bytes);
        return bytes.toByteArray();
    }

    private static MimeMessage message(Letter letter) throws MessagingException, IOException {
        var message = new WithId(letter.messageId());
        message.setFrom(new InternetAddress(letter.from(), oneLine(letter.fromName()), UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), oneLine(letter.toName()), UTF_8));
        message.setSubject(oneLine(letter.subject()), UTF_8);
        message.setSentDate(Date.from(letter.date()));
        for (var header : letter.headers().entrySet()) message.setHeader(header.getKey(), folded(header.getKey(), header.getValue()));
        message.setContent(mixed(letter));
        message.saveChanges();
        return message;
    }

    /** A header ends where its line does: what follows a line break in a text would be read as another header. */
    private static String oneLine(String text) { return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip(); }

    private static String folded(String name, String value) throws IOException {
        return MimeUtility.fold(name.length() + 2, value);
    }

    private static Multipart mixed(Letter letter) throws MessagingException, IOException {
        var alternatives = alternatives(letter);
        if (letter.attachments().isEmpty()) return alternatives;
        var mixed = new MimeMultipart("mixed");
        var body = new MimeBodyPart();
        body.setContent(alternatives);
        mixed.addBodyPart(body);
        for (var attachment : letter.attachments()) mixed.addBodyPart(file(attachment));
        return mixed;
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        var plain = new MimeBodyPart();
        plain.setText(letter.text(), UTF_8);
        alternatives.addBodyPart(plain);
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        alternatives.addBodyPart(html);
        for (var attachment : letter.attachments()) if (invitation(attachment)) alternatives.addBodyPart(data(attachment, attachment.mediaType()));
        return alternatives;
    }

    private static boolean invitation(Attachment attachment) { return attachment.mediaType().matches("(?i)text/calendar\\s*;.*method=.*"); }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException, IOException {
        var part = data(attachment, invitation(attachment) ? "application/ics" : attachment.mediaType());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setFileName(MimeUtility.encodeText(oneLine(attachment.fileName()), UTF_8, "B"));
        return part;
    }

    private static MimeBodyPart data(Attachment attachment, String mediaType) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), mediaType)));
        part.setHeader("Content-Type", mediaType);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Keeps the Message-ID it is given. */
    private static final class WithId extends MimeMessage {

        private static final Session NONE = Session.getInstance(new Properties()); // costs as much as a mail
        private final String id;

        WithId(String id) {
            super(NONE);
            this.id = id;
        }

        @Override protected void updateMessageID() throws MessagingException {
            if (!id.isEmpty()) setHeader("Message-ID", id);
        }
    }
}
