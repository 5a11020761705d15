package countersign.shared.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Elapsed time that stands still on days off. It goes from working day to working day: such times are hours or a few days. */
final class Elapsed {

    private Elapsed() {}

    static Instant plus(WorkingCalendar calendar, Instant from, Duration time) {
        if (time.isZero()) return from;
        return time.isNegative() ? back(calendar, from, time.negated()) : forward(calendar, from, time);
    }

    private static Instant forward(WorkingCalendar calendar, Instant from, Duration time) {
        var day = from.atZone(calendar.zone()).toLocalDate();
        var at = from;
        var left = time;
        if (!calendar.isWorkingDay(day)) {
            day = calendar.nextWorkingDay(day);
            at = midnight(calendar, day);
        }
        for (var end = midnight(calendar, day.plusDays(1)); left.compareTo(Duration.between(at, end)) >= 0; end = midnight(calendar, day.plusDays(1))) {
            left = left.minus(Duration.between(at, end));
            day = calendar.nextWorkingDay(day);
            at = midnight(calendar, day);
        }
        return at.plus(left);
    }

    private static Instant back(WorkingCalendar calendar, Instant from, Duration time) {
        var day = from.atZone(calendar.zone()).toLocalDate();
        var at = from;
        var left = time;
        if (!calendar.isWorkingDay(day)) {
            day = calendar.previousWorkingDay(day);
            at = midnight(calendar, day.plusDays(1));
        }
        for (var start = midnight(calendar, day); left.compareTo(Duration.between(start, at)) > 0; start = midnight(calendar, day)) {
            left = left.minus(Duration.between(start, at));
            day = calendar.previousWorkingDay(day);
            at = midnight(calendar, day.plusDays(1));
        }
        return at.minus(left);
    }

    private static Instant midnight(WorkingCalendar calendar, LocalDate day) { return day.atStartOfDay(calendar.zone()).toInstant(); }
}
