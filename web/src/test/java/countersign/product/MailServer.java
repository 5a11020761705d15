package countersign.product;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real SMTP server in the test's own process, and what its mailboxes hold. It can be taken away and brought back on the same port. */
public final class MailServer implements AutoCloseable {

    private static final Pattern ACT = Pattern.compile("href=\"([^\"]*/act/[^\"]*)\"");
    private static final int PATIENCE_SECONDS = 60;
    private GreenMail server;
    private final int port;

    private MailServer() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
    }

    /** Starts a server on a free port. */
    public static MailServer started() { return new MailServer(); }

    /** Its port. */
    public int port() { return port; }

    /** Takes the server away: connections are refused until {@link #comeBack}. */
    public void goDown() { server.stop(); }

    /** Brings it back on the same port, with empty mailboxes. */
    public void comeBack() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** A mail as it arrived. */
    public record Arrived(String to, String subject, String messageId, String text, String html, List<String> attachments) {

        /** The address behind the button of an answer; the first act link when {@code choice} is empty. */
        public String link(String choice) {
            return find(choice).orElseThrow(() -> new AssertionError("no link for “" + choice + "” in: " + subject + "\n" + html));
        }

        private Optional<String> find(String choice) {
            var matcher = ACT.matcher(html);
            while (matcher.find()) {
                var link = matcher.group(1).replace("&amp;", "&");
                if (choice.isEmpty() || link.endsWith("a=" + choice)) return Optional.of(link);
            }
            return Optional.empty();
        }
    }

    /** All mails that arrived, in their order. */
    public List<Arrived> arrived() {
        var all = new ArrayList<Arrived>();
        for (MimeMessage message : server.getReceivedMessages()) all.add(read(message));
        return all;
    }

    /** The newest mail to a person whose subject contains the words; waits for it. */
    public Arrived await(String login, String words) {
        for (int i = 0; i < PATIENCE_SECONDS * 4; i++) {
            var found = newest(login, words);
            if (found.isPresent()) return found.get();
            pause();
        }
        throw new AssertionError("no mail “" + words + "” to " + login + "; arrived: " + arrived().stream().map(m -> m.to() + " " + m.subject()).toList());
    }

    /** The newest link to answer with that choice in a mail to a person, other than those used before; waits for it. */
    public String awaitLink(String login, String words, String choice, Set<String> used) {
        for (int i = 0; i < PATIENCE_SECONDS * 4; i++) {
            var link = arrived().stream().filter(m -> m.to().startsWith(login + "@") && m.subject().contains(words)).map(m -> m.find(choice))
                    .flatMap(Optional::stream).filter(l -> !used.contains(l)).reduce((earlier, later) -> later);
            if (link.isPresent()) return link.get();
            pause();
        }
        throw new AssertionError("no mail “" + words + "” with “" + choice + "” to " + login + "; arrived: "
                + arrived().stream().filter(m -> m.to().startsWith(login + "@")).map(Arrived::subject).toList());
    }

    /** Links to answer with that choice, by who they are for, other than those used before; the newest first. */
    public List<String> links(String choice, Set<String> used) {
        var links = new ArrayList<String>();
        for (var mail : arrived()) mail.find(choice).filter(link -> !used.contains(link)).ifPresent(link -> links.add(0, link));
        return links.stream().distinct().toList();
    }

    private Optional<Arrived> newest(String login, String words) {
        return arrived().stream().filter(m -> m.to().startsWith(login + "@") && m.subject().contains(words)).reduce((earlier, later) -> later);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Arrived read(MimeMessage message) {
        try {
            var parts = new Parts();
            parts.add(message.getContent(), message.getContentType());
            return new Arrived(message.getRecipients(Message.RecipientType.TO)[0].toString().replaceAll(".*<|>.*", ""), message.getSubject(),
                    message.getMessageID(), parts.text, parts.html, parts.attachments);
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError("a mail that cannot be read", unreadable);
        }
    }

    private static final class Parts {
        private String text = "";
        private String html = "";
        private final List<String> attachments = new ArrayList<>();

        void add(Object content, String type) throws MessagingException, IOException {
            if (content instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) addPart(several.getBodyPart(i));
            } else if (type.toLowerCase(java.util.Locale.ROOT).startsWith("text/html")) html += content;
            else if (type.toLowerCase(java.util.Locale.ROOT).startsWith("text/plain")) text += content;
        }

        private void addPart(BodyPart part) throws MessagingException, IOException {
            if (part.getFileName() != null) attachments.add(jakarta.mail.internet.MimeUtility.decodeText(part.getFileName()));
            else add(part.getContent(), part.getContentType());
        }
    }

    /** The matcher's first group in a text; for links and codes that mails carry. */
    public static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) throw new AssertionError(pattern + " is not in: " + text);
        return matcher.group(1);
    }

    @Override public void close() { server.stop(); }
}
