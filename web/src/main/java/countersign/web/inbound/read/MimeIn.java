package countersign.web.inbound.read;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Reads the bytes of any mail, however it was written: each part by itself, so that one which cannot be read hides no other; no deeper, no more and no
 * longer than a person's answer is.
 */
public final class MimeIn {

    /** Most bytes of a message that are looked at. */
    public static final int LARGEST = 10 << 20;
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST_TEXT = 400_000;
    private static final int LONGEST_HEADER = 4000;
    private static final List<String> RECIPIENTS = List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "resent-to");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()\\[\\]]+@[^\\s<>,;:\"()\\[\\]]+");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,400}>");
    private static final Pattern HEAD = Pattern.compile("^(From |[A-Za-z0-9-]{2,40}:)[^\\r\\n]*(\\r?\\n[ \\t][^\\r\\n]*)*\\r?\\n([A-Za-z0-9-]{2,40}:|\\r?\\n)");
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder calendar = new StringBuilder();
    private final StringBuilder report = new StringBuilder();
    private int parts;

    private MimeIn() {}

    /** The mail; whatever the bytes are, this reads what there is to read. */
    public static InboundMail read(byte[] bytes) {
        var reader = new MimeIn();
        try {
            var message = new MimeMessage(lenient(), new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, LARGEST)));
            reader.part(message, 0);
            return reader.mail(message);
        } catch (MessagingException unreadable) {
            return new InboundMail("", "", List.of(), List.of(), Map.of(), "", "", "", "", "");
        }
    }

    /** Whether the bytes begin as a mail does, by header lines. */
    public static boolean isMail(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        return HEAD.matcher(head).find();
    }

    private static Session lenient() {
        var properties = new Properties();
        for (var lenient : List.of("mail.mime.decodetext.strict", "mail.mime.address.strict", "mail.mime.parameters.strict")) properties.setProperty(lenient, "false");
        return Session.getInstance(properties);
    }

    private InboundMail mail(MimeMessage message) throws MessagingException {
        var all = headers(message);
        var text = plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
        var first = new LinkedHashMap<String, String>();
        all.forEach((name, values) -> first.put(name, values.get(0)));
        return new InboundMail(first(all, "message-id").strip(), address(first(all, "from")), recipients(all), references(all), first,
                decoded(first(all, "subject")), text.replace("\r\n", "\n").replace('\r', '\n'), plain + "\n" + html, calendar.toString(), report.toString());
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        var all = new LinkedHashMap<String, List<String>>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            var value = header.getValue() == null ? "" : header.getValue();
            all.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>()).add(value.substring(0, Math.min(value.length(), LONGEST_HEADER)));
        }
        return all;
    }

    private static String first(Map<String, List<String>> headers, String name) { return headers.getOrDefault(name, List.of("")).get(0); }

    private static String address(String header) {
        var found = ADDRESS.matcher(header);
        var last = "";
        while (found.find()) last = found.group();
        return last;
    }

    private static List<String> recipients(Map<String, List<String>> headers) {
        var found = new ArrayList<String>();
        for (var name : RECIPIENTS)
            for (var value : headers.getOrDefault(name, List.of())) ADDRESS.matcher(value).results().forEach(match -> found.add(match.group()));
        return found;
    }

    /** What it answers first, then the rest of its thread from the newest. */
    private static List<String> references(Map<String, List<String>> headers) {
        var thread = new ArrayList<>(ID.matcher(first(headers, "references")).results().map(match -> match.group()).toList());
        Collections.reverse(thread);
        var found = new ArrayList<>(ID.matcher(first(headers, "in-reply-to")).results().map(match -> match.group()).toList());
        thread.stream().filter(id -> !found.contains(id)).forEach(found::add);
        return found;
    }

    private static String decoded(String header) {
        var raw = header.chars().anyMatch(c -> c > 0x7f) && header.chars().allMatch(c -> c <= 0xff);
        if (raw) return Charsets.decoded(header.getBytes(StandardCharsets.ISO_8859_1), null);
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (IOException | RuntimeException unknownCharset) {
            return header;
        }
    }

    private void part(Part part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) return;
        try {
            if (is(part, "multipart/*") && part.getContent() instanceof Multipart several)
                for (int i = 0; i < several.getCount(); i++) part(several.getBodyPart(i), depth + 1);
            else leaf(part);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // a part that nobody can read says nothing; the others still do
        }
    }

    private void leaf(Part part) throws MessagingException, IOException {
        if (is(part, "text/calendar") || is(part, "application/ics")) add(calendar, part);
        else if (is(part, "message/delivery-status") || is(part, "text/rfc822-headers") || is(part, "message/rfc822")) add(report, part);
        else if (Part.ATTACHMENT.equalsIgnoreCase(disposition(part))) return;
        else if (is(part, "text/html")) add(html, part);
        else if (is(part, "text/*")) add(plain, part);
    }

    private static boolean is(Part part, String type) throws MessagingException { return part.isMimeType(type); }

    private static String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private static void add(StringBuilder to, Part part) throws MessagingException, IOException {
        if (to.length() >= LONGEST_TEXT) return;
        var bytes = bytes(part);
        var text = Charsets.decoded(bytes, Charsets.named(part.getContentType()));
        if (to.length() > 0) to.append('\n');
        to.append(text, 0, Math.min(text.length(), LONGEST_TEXT));
    }

    /** A part whose encoding lies is taken as it stands. */
    private static byte[] bytes(Part part) throws MessagingException, IOException {
        if (part.isMimeType("message/*") && part.getContent() instanceof MimeMessage inner) return headersOf(inner);
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(LONGEST_TEXT * 4);
        }
    }

    private static byte[] headersOf(MimeMessage inner) throws MessagingException {
        var lines = String.join("\n", Collections.list(inner.getAllHeaderLines()));
        return lines.getBytes(StandardCharsets.UTF_8);
    }
}
