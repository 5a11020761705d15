package countersign.tracking.domain;

import countersign.shared.calendar.Hours;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.schedule.Shift;
import countersign.tasking.schedule.WorkCalendar;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

/** Calendars as the engine reads them; equal calendars are built once. Not for several threads. */
public final class WorkCalendars {

    private final Map<String, WorkCalendar> built = new HashMap<>();

    /** The calendar's ordinary week and all its exceptions. */
    public WorkCalendar of(WorkingCalendar calendar) { return built.computeIfAbsent(calendar.version(), version -> build(calendar)); }

    private static WorkCalendar build(WorkingCalendar calendar) {
        var builder = WorkCalendar.builder();
        for (var day : DayOfWeek.values()) builder.day(day, shifts(calendar.week().on(day)));
        calendar.exceptions().forEach(day -> builder.date(day.date(), shifts(calendar.hours(day.date()))));
        return builder.build();
    }

    private static Shift[] shifts(Hours hours) {
        return hours.spans().stream().map(span -> new Shift(span.from(), span.to())).toArray(Shift[]::new);
    }
}
