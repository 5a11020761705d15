package countersign.tracking.domain;

import countersign.shared.calendar.Deadlines;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.Policy;
import countersign.shared.policy.Rhythm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * On which days a report is due (S5.1): the policy's day or, where that is off, the last working day of its week, make-up working days counted; none in
 * a week off; daily on every working day; fortnightly in every second week of the project. Pure.
 */
public final class ReportSchedule {

    private ReportSchedule() {}

    /** When the report of that day is due; empty when none is due on it. @param began the project's first day, for fortnightly reports */
    public static Optional<Instant> due(LocalDate day, LocalDate began, Policy policy, WorkingCalendar calendar) {
        if (policy.reportRhythm() == Rhythm.DAILY) return calendar.endOfWork(day).map(end -> end.atZone(calendar.zone()).toInstant());
        if (policy.reportRhythm() == Rhythm.FORTNIGHTLY && weeks(began, day) % 2 == 0) return Optional.empty();
        return Deadlines.reportOfWeek(day, policy, calendar).filter(due -> due.atZone(calendar.zone()).toLocalDate().equals(day));
    }

    /** The last report day whose due time is over, at most two weeks back; empty when there was none. */
    public static Optional<LocalDate> lastBefore(Instant now, LocalDate began, Policy policy, WorkingCalendar calendar) {
        var today = now.atZone(calendar.zone()).toLocalDate();
        for (var day = today; !day.isBefore(today.minusDays(15)) && !day.isBefore(began); day = day.minusDays(1)) {
            if (due(day, began, policy, calendar).filter(due -> !due.isAfter(now)).isPresent()) return Optional.of(day);
        }
        return Optional.empty();
    }

    /** When the next report is due from now on; empty when none is in the next three weeks. */
    public static Optional<Instant> next(Instant now, LocalDate began, Policy policy, WorkingCalendar calendar) {
        var today = now.atZone(calendar.zone()).toLocalDate();
        return today.datesUntil(today.plusDays(22)).flatMap(day -> due(day, began, policy, calendar).stream()).filter(due -> due.isAfter(now)).findFirst();
    }

    private static long weeks(LocalDate began, LocalDate day) { return ChronoUnit.WEEKS.between(monday(began), monday(day)); }

    private static LocalDate monday(LocalDate day) { return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)); }
}
