package countersign.mails;

import countersign.mails.Leaves.Leaf;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Reads a mail with Jakarta Mail's implementation, which wrote it. */
final class ReadByAngus {

    private ReadByAngus() {}

    static Leaves leaves(byte[] mime) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
            var parts = new ArrayList<Leaf>();
            collect(message, parts);
            return new Leaves(message.getSubject(), parts);
        } catch (MessagingException | IOException unreadable) {
            throw new UncheckedIOException("Jakarta Mail cannot read it", new IOException(unreadable));
        }
    }

    private static void collect(Part part, List<Leaf> into) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) collect(several.getBodyPart(i), into);
            return;
        }
        var type = new ContentType(part.getContentType());
        var name = type.getBaseType().toLowerCase(Locale.ROOT);
        var bytes = part.getInputStream().readAllBytes();
        into.add(new Leaf(name, file(part), Leaves.isText(name) ? Leaves.lines(new String(bytes, charset(type))) : Leaves.written(bytes)));
    }

    private static Charset charset(ContentType type) {
        var charset = type.getParameter("charset");
        return Charset.forName(charset == null ? "UTF-8" : charset);
    }

    private static String file(Part part) throws MessagingException, IOException {
        var file = part instanceof BodyPart body ? body.getFileName() : null;
        return file == null ? "" : MimeUtility.decodeText(file);
    }
}
