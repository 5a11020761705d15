package countersign.tracking.domain;

import countersign.shared.calendar.Deadlines;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.PolicyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When both sides of a hand-over are reminded (S5.4): so much before it is due, at the task's start where the task is shorter, and once more on the
 * first day back when a holiday lies in between. Pure; counted by the receiver's calendar (P6).
 *
 * @param first when to remind
 * @param back  the beginning of the first working day after the holiday; empty when there is none in between
 */
public record ReminderMoments(Instant first, Optional<Instant> back) {

    /** @param start of the task, or null where there is none (an inbound commitment) */
    public static ReminderMoments of(Instant start, Instant due, PolicyTime before, WorkingCalendar calendar, boolean roundTheClock) {
        var first = Deadlines.before(due, before, calendar, roundTheClock);
        if (start != null && first.isBefore(start)) first = start;
        return new ReminderMoments(first, roundTheClock ? Optional.empty() : back(first, due, calendar));
    }

    /** A holiday is a named day off, or more than an ordinary weekend at a stretch. */
    private static Optional<Instant> back(Instant first, Instant due, WorkingCalendar calendar) {
        var last = due.atZone(calendar.zone()).toLocalDate();
        LocalDate back = null;
        for (var day = first.atZone(calendar.zone()).toLocalDate(); day.isBefore(last); ) {
            var next = calendar.nextWorkingDay(day);
            if (next.isAfter(last)) break;
            if (holiday(day, next, calendar)) back = next;
            day = next;
        }
        return Optional.ofNullable(back).flatMap(calendar::startOfWork).map(at -> moment(at, calendar));
    }

    private static boolean holiday(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return from.plusDays(1).datesUntil(to).anyMatch(day -> calendar.nameOfDayOff(day).isPresent()) || from.plusDays(3).isBefore(to);
    }

    private static Instant moment(LocalDateTime at, WorkingCalendar calendar) { return at.atZone(calendar.zone()).toInstant(); }
}
