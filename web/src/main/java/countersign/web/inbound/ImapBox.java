package countersign.web.inbound;

import countersign.web.inbound.read.MimeIn;
import countersign.shared.notification.MailTrust;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An IMAP mailbox: messages not seen yet are read without marking them, and marked as seen once they were taken. */
final class ImapBox implements Mailbox {

    private static final String TIMEOUT = "15000";
    private static final long LONGEST_RUN = TimeUnit.SECONDS.toNanos(40);
    private final InboxSettings settings;

    private ImapBox(InboxSettings settings) { this.settings = settings; }

    static ImapBox of(InboxSettings settings) { return new ImapBox(settings); }

    @Override public int read(int most, Consumer<byte[]> taking, BiPredicate<String, Runnable> each) {
        var protocol = settings.ssl() ? "imaps" : "imap";
        try (var store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return each(folder, most, message -> each.test("message " + message.getMessageNumber() + " of " + folder.getName(), () -> take(message, taking)));
            }
        } catch (MessagingException | IOException failed) {
            throw new Unreachable(failed.getMessage() == null ? failed.toString() : failed.getMessage(), failed);
        }
    }

    private Properties properties(String protocol) throws IOException {
        var properties = new Properties();
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) properties.setProperty("mail." + protocol + "." + timeout, TIMEOUT);
        properties.setProperty("mail." + protocol + ".peek", "true");
        properties.setProperty("mail." + protocol + ".partialfetch", "false");
        if (settings.startTls()) {
            properties.setProperty("mail.imap.starttls.enable", "true");
            properties.setProperty("mail.imap.starttls.required", "true");
        }
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail." + protocol + ".socketFactory.fallback", "false");
        if (settings.trust().isPresent()) properties.put("mail." + protocol + ".ssl.socketFactory", MailTrust.sockets(settings.trust().get()));
        return properties;
    }

    private static int each(Folder folder, int most, Predicate<Message> taking) throws MessagingException {
        var started = System.nanoTime();
        int taken = 0;
        for (var message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            if (taken == most || System.nanoTime() - started > LONGEST_RUN) break;
            if (taking.test(message)) taken++;
            else if (!folder.isOpen()) throw new MessagingException(folder.getName() + " was closed by the server");
        }
        return taken;
    }

    private static void take(Message message, Consumer<byte[]> taking) {
        try {
            taking.accept(bytes(message));
            message.setFlag(Flags.Flag.SEEN, true);
        } catch (MessagingException unreadable) {
            throw new Unreachable(unreadable.getMessage(), unreadable);
        }
    }

    /** Of a message that is too large its head alone: that it came, and what it answers. */
    private static byte[] bytes(Message message) throws MessagingException {
        if (message.getSize() > MimeIn.LARGEST) return head(message);
        var out = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
        try {
            message.writeTo(out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            return head(message);
        }
    }

    private static byte[] head(Message message) throws MessagingException {
        var out = new StringBuilder();
        for (var header : Collections.list(message.getAllHeaders())) out.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
        return out.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
