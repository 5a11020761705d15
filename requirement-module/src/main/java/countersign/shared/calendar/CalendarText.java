package countersign.shared.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A calendar as canonical text: zone, week and announced years on a line each, then a line a date. Equal calendars give equal text. */
final class CalendarText {

    private CalendarText() {}

    static String write(WorkingCalendar calendar) {
        var text = new StringBuilder(calendar.zone().getId()).append('\n').append(calendar.week()).append('\n');
        text.append(new TreeSet<>(calendar.announcedYears()).stream().map(String::valueOf).collect(Collectors.joining(","))).append('\n');
        calendar.exceptions().forEach(day -> text.append(line(day)).append('\n'));
        return text.toString();
    }

    /** {@code 2026-10-02 HOLIDAY - 国庆节}. */
    static String line(DayException day) {
        var hours = day.hours().none() ? "-" : day.hours().toString();
        return day.date() + " " + day.kind() + " " + hours + " " + day.name().replaceAll("\\R", " ");
    }

    static WorkingCalendar parse(String text) {
        try {
            var lines = text.split("\n", -1);
            List<Integer> years = lines[2].isEmpty() ? List.of() : Arrays.stream(lines[2].split(",")).map(Integer::valueOf).toList();
            var days = Arrays.stream(lines).skip(3).filter(line -> !line.isEmpty()).map(CalendarText::day).toList();
            return WorkingCalendar.of(ZoneId.of(lines[0]), WeeklyHours.parse(lines[1]), days, years);
        } catch (DateTimeException | ArrayIndexOutOfBoundsException broken) {
            throw new IllegalArgumentException("not the text of a calendar", broken);
        }
    }

    static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    private static DayException day(String line) {
        var parts = line.split(" ", 4);
        var hours = parts[2].equals("-") ? Hours.NONE : Hours.parse(parts[2]);
        return new DayException(LocalDate.parse(parts[0]), DayException.Kind.valueOf(parts[1]), parts[3], hours);
    }
}
