package countersign.web.admin;

import countersign.shared.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A month as weeks of seven days from Monday on. */
public record CalendarMonth(YearMonth month, List<List<CalendarDay>> weeks) {

    /** The twelve months of a year by that calendar. */
    static List<CalendarMonth> ofYear(WorkingCalendar calendar, int year) {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> of(calendar, YearMonth.of(year, month))).toList();
    }

    private static CalendarMonth of(WorkingCalendar calendar, YearMonth month) {
        var days = new ArrayList<CalendarDay>();
        for (int before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) days.add(CalendarDay.EMPTY);
        for (int day = 1; day <= month.lengthOfMonth(); day++) days.add(day(calendar, month.atDay(day)));
        while (days.size() % 7 != 0) days.add(CalendarDay.EMPTY);
        var weeks = IntStream.range(0, days.size() / 7).mapToObj(week -> List.copyOf(days.subList(week * 7, week * 7 + 7))).toList();
        return new CalendarMonth(month, weeks);
    }

    private static CalendarDay day(WorkingCalendar calendar, LocalDate date) {
        var exception = calendar.exception(date);
        if (exception.isPresent()) return new CalendarDay(date, CalendarDay.Kind.valueOf(exception.get().kind().name()), exception.get().name());
        return new CalendarDay(date, calendar.isWorkingDay(date) ? CalendarDay.Kind.WORK : CalendarDay.Kind.OFF, "");
    }
}
