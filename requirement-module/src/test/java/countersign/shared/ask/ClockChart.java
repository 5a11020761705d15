package countersign.shared.ask;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.PolicyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.TreeMap;

/** One ask's clock, swept every minute and drawn as text: a line a day in the addressee's zone, with what happened on it. */
final class ClockChart {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private final AskTimes times;
    private final Ask ask = new Ask();
    private final TreeMap<LocalDateTime, String> marks = new TreeMap<>();
    private Instant now;
    private Instant downFrom = Instant.MAX;
    private Instant downTo = Instant.MIN;

    private ClockChart(AskTimes times) { this.times = times; }

    /** Asked at that clock time of the addressee's zone. */
    static ClockChart asked(AskTimes times, String local, String within) {
        var chart = new ClockChart(times);
        chart.now = chart.moment(local);
        times.wind(chart.ask, chart.now, PolicyTime.parse(within));
        chart.mark("asked, " + within);
        return chart;
    }

    /** No sweep runs from then to then. */
    ClockChart down(String from, String to) {
        downFrom = moment(from);
        downTo = moment(to);
        return this;
    }

    /** Time passes, minute by minute. */
    ClockChart until(String local) {
        for (var end = moment(local); now.isBefore(end); now = now.plusSeconds(60)) if (now.isBefore(downFrom) || !now.isBefore(downTo)) sweep();
        return this;
    }

    ClockChart extend(String by) {
        times.extend(ask, now, PolicyTime.parse(by));
        mark("extended by " + by + " to " + local(ask.dueAt).format(DateTimeFormatter.ofPattern("MM-dd HH:mm")));
        return this;
    }

    private void sweep() {
        if (ask.nextStepAt == null || ask.nextStepAt.isAfter(now)) return;
        times.take(ask, now).ifPresent(step -> mark(switch (step) {
            case REMIND_EARLY -> "reminded";
            case REMIND_DUE -> "due";
            case TELL_HEAD -> "head";
            case TELL_EXECUTIVE -> "executive";
        }));
    }

    private void mark(String what) { marks.merge(local(now), what, (one, other) -> one + " + " + other); }

    private LocalDateTime local(Instant at) { return LocalDateTime.ofInstant(at, times.calendar().zone()); }

    private Instant moment(String local) { return LocalDateTime.parse(local).atZone(times.calendar().zone()).toInstant(); }

    /** A line a day from the first mark to the last. */
    String drawn() {
        var lines = new StringBuilder();
        for (var day = marks.firstKey().toLocalDate(); !day.isAfter(marks.lastKey().toLocalDate()); day = day.plusDays(1)) lines.append(line(day)).append('\n');
        return lines.toString();
    }

    private String line(LocalDate day) {
        var line = new StringBuilder("%s %s %s".formatted(day.format(DateTimeFormatter.ofPattern("MM-dd")),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), kind(times.calendar(), day)));
        marks.subMap(day.atStartOfDay(), day.plusDays(1).atStartOfDay()).forEach((at, what) -> line.append("  ").append(at.format(TIME)).append(' ').append(what));
        return line.toString();
    }

    private static String kind(WorkingCalendar calendar, LocalDate day) {
        if (calendar.isWorkingDay(day)) return calendar.exception(day).isPresent() ? "make-up" : "work";
        return calendar.nameOfDayOff(day).orElse("off");
    }

    /** How the due time was moved by days off; empty if it was not. */
    String rolled() { return ask.rolledFrom == null ? "" : ask.rolledFrom + " " + ask.rolledWhy; }

    Duration total() { return Duration.between(ask.askedAt, ask.dueAt); }
}
