package countersign.mails;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A mail as it goes over the wire, looked at by everything in this package. */
public final class MailCheck {

    private MailCheck() {}

    /** What is wrong with it, a sentence each; empty when all is well. */
    public static List<String> wrong(byte[] mime) {
        var wrong = new ArrayList<>(parsers(mime));
        var leaves = ReadByAngus.leaves(mime);
        leaves.texts("text/html").forEach(html -> wrong.addAll(html(html)));
        Stream.concat(leaves.texts("text/calendar"), leaves.texts("application/ics")).distinct().forEach(ics -> wrong.addAll(StrictCalendar.wrong(ics)));
        return wrong;
    }

    /** In what two parsers differ, and which of them does not read it at all. */
    public static List<String> parsers(byte[] mime) {
        try {
            var one = ReadByAngus.leaves(mime);
            var other = ReadByMime4j.leaves(mime);
            return one.equals(other) ? List.of() : List.of("two parsers differ: " + one + " and " + other);
        } catch (UncheckedIOException unreadable) {
            return List.of(unreadable.getMessage() + ": " + unreadable.getCause().getMessage());
        }
    }

    /** Its HTML part. */
    public static String html(byte[] mime) { return ReadByAngus.leaves(mime).texts("text/html").findFirst().orElseThrow(); }

    /** What is wrong with a calendar. */
    public static List<String> calendar(String ics) { return StrictCalendar.wrong(ics); }

    /** What is wrong with a mail's HTML part. */
    public static List<String> html(String html) {
        var wrong = new ArrayList<>(ValidHtml.wrong(html));
        wrong.addAll(MailClients.wrong(html));
        return wrong;
    }
}
