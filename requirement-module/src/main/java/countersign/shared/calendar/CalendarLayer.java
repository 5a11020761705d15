package countersign.shared.calendar;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What one owner's calendar adds to the one below it; zone and week may be null. */
record CalendarLayer(ZoneId zone, WeeklyHours week, boolean inherits, Collection<DayException> days, Collection<Integer> years) {

    /** The layer that an owner's calendar is, or was. */
    static CalendarLayer of(CalendarView own) { return new CalendarLayer(own.zone().orElse(null), own.week().orElse(null), own.inherits(), own.days(), own.announcedYears()); }

    /** As others see it. */
    CalendarView view(StoredCalendar of) {
        return new CalendarView(of.owner(), of.version(), Optional.ofNullable(zone), Optional.ofNullable(week), inherits, List.copyOf(days), List.copyOf(years));
    }

    /** The calendar below with this layer on it; where the layer builds on nothing, only the zone is taken over. */
    WorkingCalendar over(WorkingCalendar below) {
        var base = inherits ? below : WorkingCalendar.standard(below.zone());
        if (zone != null && !zone.equals(base.zone())) base = base.withZone(zone);
        if (week != null && !week.equals(base.week())) base = base.withWeek(week);
        return days.isEmpty() && years.isEmpty() ? base : base.with(days, years);
    }
}
