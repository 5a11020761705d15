package countersign.product;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import countersign.mails.MailCheck;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A real SMTP server in the test's own process, and what its mailboxes hold. It can be taken away and brought back on the same port. */
public final class MailServer implements AutoCloseable {

    private static final Pattern ACT = Pattern.compile("href=\"([^\"]*/act/[^\"]*)\"");
    private static final Pattern REPLY_TO = Pattern.compile("(?m)^Reply-To: (\\S+)");
    private static final String OWN = "countersign@example.com";
    private static final String PASSWORD = "countersign";
    private static final Pattern PART = Pattern.compile("^■ (.*)");
    private static final int PATIENCE_SECONDS = 20;
    private static final int MANY = 1000;
    private final Map<MimeMessage, Arrived> read = new IdentityHashMap<>();
    private static final String LOCAL = "127.0.0.1";
    private final GreenMail server = new GreenMail(new ServerSetup[] {new ServerSetup(0, LOCAL, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, LOCAL, ServerSetup.PROTOCOL_IMAP)});
    private final Relay line;
    private Runnable patience = () -> { };

    private MailServer() {
        server.start();
        server.setUser(OWN, OWN, PASSWORD);
        line = new Relay(server.getSmtp().getPort());
    }

    /** Starts a server on a free port. */
    public static MailServer started() { return new MailServer(); }

    /** Completed once so many further mails have arrived; costs the server nothing. */
    public CompletableFuture<Boolean> expecting(int mails) {
        int all = count() + mails; // GreenMail counts from its own start
        return CompletableFuture.supplyAsync(() -> server.waitForIncomingEmail(TimeUnit.MINUTES.toMillis(5), all));
    }

    /** How many mails arrived. */
    public int count() { return server.getReceivedMessages().length; }

    /** Its port. */
    public int port() { return line.port(); }

    /** The settings by which the product sends its mails here. */
    public Map<String, String> outgoing() {
        return Map.of("countersign.mail.host", LOCAL, "countersign.mail.port", String.valueOf(port()), "countersign.mail.from", "countersign@example.com");
    }

    /** The settings by which the product reads the answers that come to {@link #OWN}. */
    public Map<String, String> inbox() {
        return Map.of("countersign.inbox.host", LOCAL, "countersign.inbox.port", String.valueOf(server.getImap().getPort()), "countersign.inbox.user", OWN,
                "countersign.inbox.password", PASSWORD, "countersign.inbox.every", "PT0S");
    }

    /** Somebody answers a mail with these words on top, as a mail client does: to where it says, naming it, with what it said below. */
    public void reply(Arrived mail, String words) {
        try {
            var answer = new MimeMessage(Session.getInstance(new Properties()));
            var address = MailServer.first(REPLY_TO, mail.source());
            answer.setFrom(mail.to());
            answer.setRecipients(Message.RecipientType.TO, address);
            answer.setSubject("回复：" + mail.subject(), "UTF-8");
            answer.setHeader("In-Reply-To", mail.messageId());
            answer.setText(words + "\n\n------------------ 原始邮件 ------------------\n发件人: \"会签协同\" <" + address + ">;\n主题: " + mail.subject() + "\n\n" + mail.text(), "UTF-8");
            var session = Session.getInstance(new Properties());
            try (var transport = session.getTransport("smtp")) {
                transport.connect(LOCAL, server.getSmtp().getPort(), null, null);
                answer.saveChanges();
                transport.sendMessage(answer, answer.getAllRecipients());
            }
        } catch (MessagingException unsendable) {
            throw new AssertionError("an answer could not be sent", unsendable);
        }
    }

    /** What makes time pass while a mail is waited for: mails wait for their hour. */
    public void whileWaiting(Runnable timePasses) { patience = timePasses; }

    /** Takes the server away: connections are refused until {@link #comeBack}. */
    public void goDown() { line.cut(); }

    /** Brings it back on the same port. */
    public void comeBack() { line.restore(); }

    /** The next mail is taken, but who sent it does not hear so. */
    public void loseTheNextAcceptance() { line.loseTheNextAcceptance(); }

    /** Waits until that has happened. */
    public void awaitTheLoss() { line.awaitTheLoss(); }

    /** A mail as it arrived; {@code source} is all of it, byte by byte, but for what the server itself puts on top. */
    public record Arrived(String to, String subject, String messageId, String text, String html, List<String> attachments, String source) {

        /** Whether it went to that person and its subject has these words. */
        public boolean is(String login, String words) { return to.startsWith(login + "@") && subject.contains(words); }

        /** What the mail holds, each with its own subject, text and buttons; the mail itself where it holds one thing. */
        public List<Arrived> parts() {
            var pieces = html.split("(?=<h2 class=\"part )");
            if (pieces.length == 1) return List.of(this);
            var texts = text.split("(?m)(?=^■ )");
            var parts = new ArrayList<Arrived>();
            for (int i = 1; i < pieces.length; i++) parts.add(new Arrived(to, first(PART, texts[i]), messageId, texts[i], pieces[i], attachments, source));
            return parts;
        }

        /** The address behind the button of an answer; the first act link when {@code choice} is empty. */
        public String link(String choice) {
            return find(choice).orElseThrow(() -> new AssertionError("no link for “" + choice + "” in: " + subject + "\n" + html));
        }

        /** What the button says that leads to a link. */
        public String label(String link) {
            return Jsoup.parse(html).select("a[href]").stream().filter(a -> a.attr("href").equals(link)).map(Element::text).findFirst().orElseThrow();
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

    /** Everything that people were told by mail, in its order: each mail, or each part of one that holds several. */
    public List<Arrived> told() { return arrived().stream().flatMap(mail -> mail.parts().stream()).toList(); }

    /** All mails of the product that arrived, each person's in their order. */
    public synchronized List<Arrived> arrived() {
        return Arrays.stream(server.getReceivedMessages()).map(message -> read.computeIfAbsent(message, MailServer::read)).filter(mail -> !mail.to().equals(OWN)).toList();
    }

    /** What a person was told with these words in the subject, in its order. */
    public List<Arrived> to(String login, String words) { return told().stream().filter(mail -> mail.is(login, words)).toList(); }

    /** The newest mail to a person whose subject contains the words; waits for it. */
    public Arrived await(String login, String words) {
        for (int i = 0; i < PATIENCE_SECONDS * 4; i++) {
            var found = newest(login, words);
            if (found.isPresent()) return found.get();
            pause(i);
        }
        throw new AssertionError("no mail “" + words + "” to " + login + "; arrived: " + arrived().stream().map(m -> m.to() + " " + m.subject()).toList());
    }

    /** The mail that carries a link. */
    public Arrived with(String link) { return arrived().stream().filter(mail -> mail.html().replace("&amp;", "&").contains(link)).findFirst().orElseThrow(); }

    /** The newest link to answer with that choice in a mail to a person, other than those used before; waits for it. */
    public String awaitLink(String login, String words, String choice, Set<String> used) {
        for (int i = 0; i < PATIENCE_SECONDS * 4; i++) {
            var link = to(login, words).stream().map(m -> m.find(choice))
                    .flatMap(Optional::stream).filter(l -> !used.contains(l)).reduce((before, after) -> after);
            if (link.isPresent()) return link.get();
            pause(i);
        }
        throw new AssertionError("no mail “" + words + "” with “" + choice + "” to " + login + "; arrived: "
                + arrived().stream().filter(m -> m.to().startsWith(login + "@")).map(Arrived::subject).toList());
    }

    /** Links to answer with that choice, by who they are for, other than those used before; the newest first. */
    public List<String> links(String choice, Set<String> used) {
        var links = new ArrayList<String>();
        for (var mail : told()) mail.find(choice).filter(link -> !used.contains(link)).ifPresent(link -> links.add(0, link));
        return links.stream().distinct().toList();
    }

    private Optional<Arrived> newest(String login, String words) {
        return to(login, words).stream().reduce((before, after) -> after);
    }

    /** Time passes only after a while: what leaves at once is there by then. */
    private void pause(int tries) {
        if (tries % 3 == 2) patience.run();
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
                    message.getMessageID(), parts.text, parts.html, parts.attachments, source(message));
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError("a mail that cannot be read", unreadable);
        }
    }

    /** Without the lines that a mail server puts on top of what it is given. */
    private static String source(MimeMessage message) {
        return GreenMailUtil.getWholeMessage(message).replaceFirst("(?s)^(?:(?:Return-Path|Received):.*?\r?\n(?![ \t]))+", "");
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

    /** Stops it. @throws AssertionError when a mail that arrived is not as every mail has to be (M1) */
    @Override public void close() {
        line.cut();
        server.stop();
        var wrong = new LinkedHashMap<String, String>();
        for (var mail : checked()) MailCheck.wrong(mail.source().getBytes(StandardCharsets.ISO_8859_1)).forEach(what -> wrong.putIfAbsent(what, mail.subject() + " to " + mail.to()));
        if (!wrong.isEmpty()) throw new AssertionError("mails that are not as they have to be: " + wrong);
    }

    /** All of them; where thousands say the same to as many people, one of each. */
    private Collection<Arrived> checked() {
        var all = arrived();
        return all.size() < MANY ? all : all.stream().collect(Collectors.toMap(mail -> mail.subject().replaceAll("[0-9]+", ""), mail -> mail, (one, same) -> one)).values();
    }
}
