package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.CalendarBuilder;
import countersign.tasking.schedule.Shift;
import countersign.tasking.schedule.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mpxj.LocalDateRange;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;

/** Calendars of MPXJ as the engine's, exceptions and work weeks of their base calendars included. */
final class FileCalendars {

    private static final LocalDate FIRST = LocalDate.of(1984, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2149, 12, 31);

    private final Map<ProjectCalendar, WorkCalendar> known = new IdentityHashMap<>();
    private final Map<List<Integer>, WorkCalendar> common = new HashMap<>();

    /** The calendar; refused by the engine when it has no working time. */
    WorkCalendar of(ProjectCalendar calendar) {
        return known.computeIfAbsent(calendar, FileCalendars::read);
    }

    /** What both work. */
    WorkCalendar both(ProjectCalendar a, ProjectCalendar b) {
        return a == b ? of(a) : common.computeIfAbsent(List.of(a.getUniqueID(), b.getUniqueID()), x -> WorkCalendar.both(of(a), of(b)));
    }

    private static WorkCalendar read(ProjectCalendar calendar) {
        CalendarBuilder result = WorkCalendar.builder();
        for (DayOfWeek day : DayOfWeek.values()) {
            result.day(day, shifts(calendar.getHours(day)));
        }
        for (ProjectCalendar up = calendar; up != null; up = up.getParent()) {
            up.getWorkWeeks().forEach(week -> different(result, calendar, week.getDateRange()));
            up.getExpandedCalendarExceptions().forEach(e -> different(result, calendar, new LocalDateRange(e.getFromDate(), e.getToDate())));
        }
        return result.build();
    }

    private static void different(CalendarBuilder result, ProjectCalendar calendar, LocalDateRange range) {
        LocalDate from = range.getStart() == null || range.getStart().isBefore(FIRST) ? FIRST : range.getStart();
        LocalDate to = range.getEnd() == null || range.getEnd().isAfter(LAST) ? LAST : range.getEnd();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            result.date(date, shifts(calendar.getHours(date)));
        }
    }

    private static Shift[] shifts(ProjectCalendarHours hours) {
        return hours == null ? new Shift[0] : hours.stream().map(FileCalendars::shift).filter(s -> s != null).toArray(Shift[]::new);
    }

    /** A stretch that ends where it begins is the whole day for midnight, else none. */
    private static Shift shift(LocalTimeRange range) {
        LocalTime from = range.getStart();
        LocalTime to = range.getEnd();
        if (from == null || to == null || from.equals(to) && !to.equals(LocalTime.MIDNIGHT)) {
            return null;
        }
        return Shift.of(from, to);
    }
}
