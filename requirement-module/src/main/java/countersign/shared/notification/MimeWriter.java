package countersign.shared.notification;

import countersign.shared.notification.AttachmentRenderer.Attachment;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        var bytes = new ByteArrayOutputStream(1 << 15);
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
        alternatives.addBodyPart(text(letter.text(), "plain"));
        alternatives.addBodyPart(text(letter.html(), "html"));
        for (var attachment : letter.attachments()) if (invitation(attachment)) alternatives.addBodyPart(part(attachment.bytes(), attachment.mediaType()));
        return alternatives;
    }

    private static boolean invitation(Attachment attachment) { return attachment.mediaType().matches("(?i)text/calendar\\s*;.*method=.*"); }

    /** Under its name as RFC 2231 puts it, and for old mail programs once more beside the type, in one word: several would be read with blanks between them. */
    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        var name = oneLine(attachment.fileName());
        var type = invitation(attachment) ? "application/ics" : attachment.mediaType();
        var part = part(attachment.bytes(), type + ";\r\n name=\"" + inOneWord(name) + "\"");
        var parameters = new ParameterList();
        parameters.set("filename", name, UTF_8);
        part.setHeader("Content-Disposition", new ContentDisposition(MimeBodyPart.ATTACHMENT, parameters).toString());
        return part;
    }

    private static String inOneWord(String name) {
        if (name.chars().allMatch(c -> c < 128)) return name.replaceAll("[\"\\\\]", "_");
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    /** Its lines end as mail's do, however they were written (RFC 2045). */
    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        return part(text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "text/" + kind + "; charset=UTF-8");
    }

    /** A part that is encoded already: left to itself Jakarta Mail reads a text twice and encodes it byte by byte, half of what a mail costs. */
    private static MimeBodyPart part(byte[] content, String mediaType) throws MessagingException {
        var headers = new InternetHeaders();
        headers.setHeader("Content-Type", mediaType);
        headers.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeBodyPart(headers, Base64.getMimeEncoder().encode(content));
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
