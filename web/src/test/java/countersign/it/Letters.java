package countersign.it;

import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.web.inbound.InboxSweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/** Answers mails as their readers' mail clients do, by files in the watched folder. */
@ApplicationScoped
public class Letters {

    private static final Pattern MARK = Pattern.compile("\\[#([0-9a-z]+-[a-z2-7]{20})\\]");
    @Inject Outbox outbox;
    @Inject Traces traces;
    @Inject InboxSweep sweep;
    private Path folder;

    /** From now on answers are read from a folder of this test's own. */
    void open() {
        try {
            folder = Files.createTempDirectory("letters");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        System.setProperty("countersign.inbox.directory", folder.toString());
        System.setProperty("countersign.inbox.address", "reply@cs.example.com");
    }

    void close() {
        System.clearProperty("countersign.inbox.directory");
        System.clearProperty("countersign.inbox.address");
    }

    /** The newest mail about an ask, as text. */
    String text(long person, long ask) { return outbox.letter(person, traces.mailOf(ask), LinkBase.of("http://trial")).text(); }

    /** The newest mail to somebody with a notice of that kind, as text. */
    String newest(String notice, long person) { return outbox.letter(person, traces.mailOf(notice, person), LinkBase.of("http://trial")).text(); }

    /** The token in that mail's last line. */
    String token(long person, long ask) {
        var found = MARK.matcher(text(person, ask));
        if (!found.find()) throw new AssertionError("no token in " + text(person, ask));
        return found.group(1);
    }

    /** Sends an answer in that token's name, from whichever address. */
    void answer(String token, String words) { send(letter(token, words, "")); }

    /** A letter's bytes as text. @param headers further lines, each with its end */
    static String letter(String token, String words, String headers) {
        return "From: =?UTF-8?B?5a2Z5rWp?= <somebody@elsewhere.example>\r\nTo: reply+" + token + "@cs.example.com\r\nSubject: =?UTF-8?B?5Zue5aSN?=\r\nMessage-ID: <" + UUID.randomUUID()
                + "@elsewhere.example>\r\n" + headers + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + words;
    }

    /** What a calendar sends when its owner answers an invitation. @param line of the event, such as which occurrence is meant */
    static String calendar(String uid, String line, int sequence, String address, String said) {
        return "From: " + address + "\r\nTo: reply@cs.example.com\r\nSubject: " + said + "\r\nMessage-ID: <" + UUID.randomUUID() + "@elsewhere.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:" + uid + "\r\n" + line
                + "\r\nSEQUENCE:" + sequence + "\r\nATTENDEE;PARTSTAT=" + said + ":mailto:" + address + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    /** Lays it into the folder and has it swept. Returns where it was moved to: {@code taken} or {@code refused}; empty when it stayed. */
    String send(String eml) {
        var name = UUID.randomUUID() + ".eml";
        try {
            Files.write(folder.resolve(name), eml.getBytes(StandardCharsets.UTF_8));
            sweep.run();
            for (var place : new String[] {"taken", "refused"}) if (Files.exists(folder.resolve(place).resolve(name))) return place;
            return "";
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
