package countersign.tasking.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Fills a {@link WorkCalendar}: a regular week, and days that differ from it, in either direction (holidays, make-up working days, half days). A later call overrides an earlier one. */
public final class CalendarBuilder {

    private final List<List<Shift>> week = new ArrayList<>();
    private final TreeMap<LocalDate, List<Shift>> exceptions = new TreeMap<>();

    CalendarBuilder() {
        for (int d = 0; d < 7; d++) {
            week.add(List.of());
        }
    }

    /** The shifts of one day of every week; none for a day off. */
    public CalendarBuilder day(DayOfWeek day, Shift... shifts) {
        week.set(day.getValue() - 1, List.of(shifts));
        return this;
    }

    /** The same shifts on all seven days. */
    public CalendarBuilder everyDay(Shift... shifts) {
        for (DayOfWeek day : DayOfWeek.values()) {
            day(day, shifts);
        }
        return this;
    }

    CalendarBuilder workweek(List<Shift> shifts) {
        for (int d = 0; d < 5; d++) {
            week.set(d, shifts);
        }
        return this;
    }

    /** One date that differs: its shifts, none for a day off. This is how a make-up working day (补班日) adds time. */
    public CalendarBuilder date(LocalDate date, Shift... shifts) {
        exceptions.put(date, List.of(shifts));
        return this;
    }

    /** Days off, both ends included. */
    public CalendarBuilder off(LocalDate from, LocalDate to) {
        return dates(from, to);
    }

    /** Dates that differ, both ends included, all with the same shifts. */
    public CalendarBuilder dates(LocalDate from, LocalDate to, Shift... shifts) {
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            date(date, shifts);
        }
        return this;
    }

    /** The calendar. Refused when no minute of it is worked; exceptions outside the axis say nothing. */
    public WorkCalendar build() {
        WeekShape regular = WeekShape.of(week);
        WeekShape[] weeks = new WeekShape[TimeAxis.WEEKS];
        java.util.Arrays.fill(weeks, regular);
        LocalDate day = TimeAxis.FIRST_DAY;
        LocalDate end = day.plusWeeks(TimeAxis.WEEKS);
        for (LocalDate next = exceptions.ceilingKey(day); next != null && next.isBefore(end); next = exceptions.ceilingKey(day)) {
            int w = (int) ChronoUnit.WEEKS.between(TimeAxis.FIRST_DAY, next);
            LocalDate monday = TimeAxis.FIRST_DAY.plusWeeks(w);
            weeks[w] = shapeOf(monday);
            day = monday.plusWeeks(1);
        }
        return new WorkCalendar(weeks);
    }

    private WeekShape shapeOf(LocalDate monday) {
        List<List<Shift>> days = new ArrayList<>(week);
        exceptions.subMap(monday, monday.plusWeeks(1)).forEach((date, shifts) -> days.set(date.getDayOfWeek().getValue() - 1, shifts));
        return WeekShape.of(days);
    }
}
