package countersign.tasking.domain;

import countersign.shared.calendar.Hours;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.schedule.Shift;
import countersign.tasking.schedule.WorkCalendar;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

/** Calendars as the scheduling engine takes them, each made once. */
final class EngineCalendars {

    private final Map<String, WorkCalendar> known = new HashMap<>();

    WorkCalendar of(WorkingCalendar calendar) { return known.computeIfAbsent(calendar.version(), version -> convert(calendar)); }

    private static WorkCalendar convert(WorkingCalendar calendar) {
        var builder = WorkCalendar.builder();
        for (var day : DayOfWeek.values()) builder.day(day, shifts(calendar.week().on(day)));
        calendar.exceptions().forEach(exception -> builder.date(exception.date(), shifts(calendar.hours(exception.date()))));
        return builder.build();
    }

    private static Shift[] shifts(Hours hours) {
        return hours.spans().stream().map(span -> new Shift(span.from(), span.to())).toArray(Shift[]::new);
    }
}
