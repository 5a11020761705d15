package countersign.web.document;

import countersign.shared.content.Timeline;
import countersign.shared.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A chart's time axis on paper: the whole plan across one width, in pixels of 1/96 inch, and the two lines of its heading that still can be read at that scale. */
final class TimelineScale {

    /** A part of the heading from {@code x} on. */
    record Mark(double x, double width, String words) {}

    private static final double MINUTES = 1440;
    private static final double A_DAY = 15;
    private static final double A_WEEK = 3;
    private static final double A_MONTH = 0.75;
    private final LocalDate first;
    private final LocalDate last;
    private final double perDay;
    private final Texts texts;

    private TimelineScale(LocalDate first, LocalDate last, double perDay, Texts texts) {
        this.first = first;
        this.last = last;
        this.perDay = perDay;
        this.texts = texts;
    }

    /** The days from the first bar to the last, one free at either end, across that width. */
    static TimelineScale of(Timeline timeline, double width, Texts texts) {
        var times = timeline.bars().stream().flatMap(bar -> Stream.concat(Stream.of(bar.start(), bar.finish()),
                bar.planned() == null ? Stream.of() : Stream.of(bar.planned().start(), bar.planned().finish()))).toList();
        var first = times.stream().min(LocalDateTime::compareTo).orElseThrow().toLocalDate().minusDays(1);
        var last = times.stream().max(LocalDateTime::compareTo).orElseThrow().toLocalDate().plusDays(2);
        return new TimelineScale(first, last, width / ChronoUnit.DAYS.between(first, last), texts);
    }

    /** Where a time lies. */
    double x(LocalDateTime time) { return ChronoUnit.MINUTES.between(first.atStartOfDay(), time) / MINUTES * perDay; }

    /** Where a day begins. */
    double x(LocalDate day) { return x(day.atStartOfDay()); }

    /** How wide a day is. */
    double day() { return perDay; }

    /** Whether single days can be seen. */
    boolean showsDays() { return perDay >= A_WEEK; }

    /** Whether that time is on the axis. */
    boolean shows(LocalDateTime time) { return !time.isBefore(first.atStartOfDay()) && time.isBefore(last.atStartOfDay()); }

    /** The upper line of the heading: months, or years where a month is too narrow for its name. */
    List<Mark> upper() { return perDay >= A_WEEK ? months(texts.dates()::month) : years(); }

    /** The lower line: days, weeks by their Monday, months or quarters. */
    List<Mark> lower() {
        if (perDay >= A_DAY) return marks(first, day -> day.plusDays(1), day -> String.valueOf(day.getDayOfMonth()));
        if (perDay >= A_WEEK) return marks(first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day -> day.plusWeeks(1), day -> String.valueOf(day.getDayOfMonth()));
        if (perDay >= A_MONTH) return months(day -> String.valueOf(day.getMonthValue()));
        return marks(first.with(first.getMonth().firstMonthOfQuarter()).withDayOfMonth(1), day -> day.plusMonths(3), day -> "Q" + (day.getMonth().ordinal() / 3 + 1));
    }

    private List<Mark> months(Function<LocalDate, String> words) { return marks(first.withDayOfMonth(1), day -> day.plusMonths(1), words); }

    private List<Mark> years() { return marks(first.with(Month.JANUARY).withDayOfMonth(1), day -> day.plusYears(1), day -> String.valueOf(day.getYear())); }

    private List<Mark> marks(LocalDate from, UnaryOperator<LocalDate> next, Function<LocalDate, String> words) {
        var marks = new ArrayList<Mark>();
        for (var day = from; day.isBefore(last); day = next.apply(day)) {
            var begins = day.isBefore(first) ? first : day;
            var ends = next.apply(day).isAfter(last) ? last : next.apply(day);
            if (begins.isBefore(ends)) marks.add(new Mark(x(begins), x(ends) - x(begins), words.apply(day)));
        }
        return marks;
    }
}
