package countersign.web.exchange;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.io.ParseContext;
import biweekly.parameter.ICalParameters;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.Organizer;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.CalendarInvite.Method;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;

/** Writes an invitation as iCalendar (S2.1): with its zone, so that a recurring meeting stays at its hour, and the method that mail programs act on. */
final class IcsWriter {

    private static final int LONGEST_LINE = 75;
    private static final Pattern BARE_NAME = Pattern.compile("(?m)^((?:ORGANIZER|ATTENDEE)(?:;[A-Z-]+=[^;:\"\\r\\n]*)*;CN=)([^\";:\\r\\n]+)(?=[;:])");

    private IcsWriter() {}

    /** The file. @param stamp when it is written */
    static byte[] bytes(CalendarInvite invite, Instant stamp) { return bytes(List.of(invite), stamp); }

    /** The file of several entries that share method and zone; at least one. */
    static byte[] bytes(List<CalendarInvite> entries, Instant stamp) {
        var invite = entries.get(0);
        return bytes(calendar(invite.method(), invite.zone(), invite.start(), entries, stamp));
    }

    /**
     * A calendar to subscribe to, with its name and how often it may be asked for. It may be empty.
     *
     * @param zone that its times are written in
     */
    static byte[] feed(String name, ZoneId zone, List<CalendarInvite> entries, Instant stamp) {
        var first = entries.stream().map(CalendarInvite::start).min(Comparator.naturalOrder()).orElse(LocalDateTime.ofInstant(stamp, zone));
        var calendar = calendar(Method.PUBLISH, zone, first, entries, stamp);
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        calendar.getRefreshInterval().setParameter("VALUE", "DURATION"); // it has no usual type (RFC 7986, 5.7)
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        return bytes(calendar);
    }

    private static ICalendar calendar(Method method, ZoneId zone, LocalDateTime first, List<CalendarInvite> entries, Instant stamp) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Countersign//Countersign//EN");
        calendar.setMethod(method.name());
        calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(zone), Zones.component(zone, first)));
        entries.forEach(entry -> calendar.addEvent(event(entry, stamp)));
        return calendar;
    }

    private static byte[] bytes(ICalendar calendar) { return folded(quoted(written(calendar))).getBytes(StandardCharsets.UTF_8); }

    /** With people's names in quotes, which the library sets only where they must be: not every reader takes a bare one that begins with “=”. */
    private static String quoted(String text) { return BARE_NAME.matcher(text).replaceAll("$1\"$2\""); }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Lines of at most 75 bytes (RFC 5545, 3.1). The library counts characters, of which a Chinese one is three bytes. */
    static String folded(String text) {
        var out = new StringBuilder(text.length() + text.length() / 20);
        int width = 0;
        for (int c : text.codePoints().toArray()) {
            int bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            var ends = c == '\r' || c == '\n';
            if (!ends && width + bytes > LONGEST_LINE) {
                out.append("\r\n ");
                width = 1;
            }
            out.appendCodePoint(c);
            width = ends ? 0 : width + bytes;
        }
        return out.toString();
    }

    private static VEvent event(CalendarInvite invite, Instant stamp) {
        var event = new VEvent();
        event.setUid(new Uid(invite.uid()));
        event.setSequence(invite.sequence());
        if (invite.occurrence() != null) event.setRecurrenceId(Date.from(invite.occurrence().atZone(invite.zone()).toInstant()));
        event.setDateTimeStamp(Date.from(stamp));
        if (!invite.meeting()) lies(event, invite);
        else {
            event.setDateStart(date(invite, true), true);
            event.setDateEnd(date(invite, false), true);
        }
        event.setSummary(invite.title());
        if (!invite.description().isEmpty()) event.setDescription(invite.description());
        if (!invite.location().isEmpty()) event.setLocation(invite.location());
        event.setStatus(invite.method() == Method.CANCEL ? Status.cancelled() : Status.confirmed());
        event.setOrganizer(new Organizer(name(invite.organizer()), invite.organizer().email()));
        invite.attendees().forEach(attendee -> event.addAttendee(attendee(attendee)));
        if (!invite.recurrence().isEmpty()) event.setRecurrenceRule(rule(invite.recurrence()));
        if (!invite.without().isEmpty()) event.addExceptionDates(without(invite));
        return event;
    }

    /** A task is no appointment: it blocks no time; over several days it lies on whole days, and a milestone has no end (RFC 5545, 3.6.1). */
    private static void lies(VEvent event, CalendarInvite invite) {
        event.setTransparency(Transparency.transparent());
        var last = invite.end().isAfter(invite.start()) ? invite.end().minusNanos(1).toLocalDate() : invite.start().toLocalDate();
        if (last.isAfter(invite.start().toLocalDate())) {
            event.setDateStart(new DateStart(day(invite.start().toLocalDate())));
            event.setDateEnd(new DateEnd(day(last.plusDays(1))));
            return;
        }
        event.setDateStart(date(invite, true), true);
        if (invite.end().isAfter(invite.start())) event.setDateEnd(date(invite, false), true);
    }

    private static ICalDate day(LocalDate day) { return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false), false); }

    private static Date date(CalendarInvite invite, boolean start) {
        return Date.from((start ? invite.start() : invite.end()).atZone(invite.zone()).toInstant());
    }

    private static Attendee attendee(CalendarInvite.Party party) {
        var attendee = new Attendee(name(party), party.email());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(switch (party.standing()) {
            case NEEDS_ACTION -> ParticipationStatus.NEEDS_ACTION;
            case ACCEPTED -> ParticipationStatus.ACCEPTED;
            case DECLINED -> ParticipationStatus.DECLINED;
            case DELEGATED -> ParticipationStatus.DELEGATED;
        });
        attendee.setRsvp(party.standing() == CalendarInvite.Standing.NEEDS_ACTION);
        return attendee;
    }

    /** A name stands between quotation marks there (RFC 5545, 3.2), which nothing can carry within them. */
    private static String name(CalendarInvite.Party party) { return party.name().replace('"', '\'').replaceAll("\\p{Cntrl}+", " "); }

    private static ExceptionDates without(CalendarInvite invite) {
        var dates = new ExceptionDates();
        invite.without().forEach(day -> dates.getValues().add(new ICalDate(Date.from(day.atZone(invite.zone()).toInstant()))));
        return dates;
    }

    private static RecurrenceRule rule(String written) {
        var context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        return new RecurrenceRuleScribe().parseText(written, null, new ICalParameters(), context);
    }
}
