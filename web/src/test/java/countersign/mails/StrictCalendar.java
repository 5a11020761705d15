package countersign.mails;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;

/** A calendar part as ical4j sees it, without any of its leniencies: the format (RFC 5545) and what its method asks for (RFC 5546). */
final class StrictCalendar {

    static {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false"); // a calendar brings its zones; none is fetched
    }

    private StrictCalendar() {}

    /** What is wrong with it. */
    static List<String> wrong(String ics) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(ics));
            return calendar.validate(true).getEntries().stream().map(entry -> "calendar: " + entry.getSeverity() + " " + entry.getContext() + " " + entry.getMessage()).toList();
        } catch (IOException | ParserException unreadable) {
            return List.of("calendar: " + unreadable.getMessage());
        }
    }
}
