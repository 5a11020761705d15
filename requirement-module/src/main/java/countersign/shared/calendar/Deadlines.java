package countersign.shared.calendar;

import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Due times from policy times (SPEC section 4, P6), always by the calendar of the person who has to act. A clock that is started on a day off
 * starts with the next working day, so that nobody loses time to a weekend; a due time never falls on a day off unless the clock is round.
 */
public final class Deadlines {

    private Deadlines() {}

    /**
     * When what was asked at {@code from} is due. Minutes and calendar days never pause; elapsed hours pause on days off unless
     * {@code roundTheClock} (emergency); working hours and days follow the calendar always.
     */
    public static Due due(Instant from, PolicyTime time, WorkingCalendar calendar, boolean roundTheClock) {
        return switch (time.unit()) {
            case MIN -> running(from, from.plus(time.duration()), time, calendar);
            case D -> running(from, from.atZone(calendar.zone()).plusDays(time.amount()).toInstant(), time, calendar);
            case H -> roundTheClock ? running(from, from.plus(time.duration()), time, calendar) : pausing(from, time, calendar);
            case WH -> running(from, calendar.plusWorkingTime(from, time.duration()), time, calendar);
            case WD -> running(from, calendar.plusWorkingDays(calendar.rollForward(from), time.amount()), time, calendar);
        };
    }

    /** What is promised by a date is due at the end of that working day, the date included; a day off rolls forward (P6). */
    public static Due promised(LocalDate date, WorkingCalendar calendar) {
        var rolled = calendar.rollForward(date);
        var end = calendar.endOfWork(rolled.effective()).orElseThrow();
        return new Due(WallClock.moment(end, calendar.zone()), Optional.empty(), rolled, spansProvisional(calendar, date, rolled.effective()));
    }

    /** A due time that somebody set: the same clock time on the next working day if it falls on a day off (P6). */
    public static Due set(Instant at, WorkingCalendar calendar) {
        var date = dateOf(at, calendar);
        var rolled = calendar.rollForward(date);
        return new Due(calendar.rollForward(at), Optional.empty(), rolled, spansProvisional(calendar, date, rolled.effective()));
    }

    /** So much before a due time, for reminders: counted back by the receiver's calendar (P6). */
    public static Instant before(Instant due, PolicyTime time, WorkingCalendar calendar) {
        return before(due, time, calendar, false);
    }

    /** {@link #before(Instant, PolicyTime, WorkingCalendar)} with elapsed hours that run on through days off if {@code roundTheClock}. */
    public static Instant before(Instant due, PolicyTime time, WorkingCalendar calendar, boolean roundTheClock) {
        return switch (time.unit()) {
            case MIN -> due.minus(time.duration());
            case D -> due.atZone(calendar.zone()).minusDays(time.amount()).toInstant();
            case H -> roundTheClock ? due.minus(time.duration()) : calendar.plusElapsedPausing(due, time.duration().negated());
            case WH -> calendar.plusWorkingTime(due, time.duration().negated());
            case WD -> calendar.plusWorkingDays(due, -time.amount());
        };
    }

    /**
     * When a running clock is due after policy or calendar changed (A5): as counted now, but no nearer than the notice from {@code now}. What is over by
     * both counts stays where it was.
     */
    public static Instant recounted(Instant was, Instant counted, Instant now, PolicyTime notice, WorkingCalendar calendar, boolean roundTheClock) {
        var soonest = due(now, notice, calendar, roundTheClock).at();
        var floor = was.isBefore(soonest) ? was : soonest;
        var at = counted.isAfter(floor) ? counted : floor;
        return !was.isAfter(now) && !at.isAfter(now) ? was : at;
    }

    /** The same for a clock that has so much time from a moment on, by that policy. */
    public static Instant recounted(Instant was, Instant from, PolicyTime within, Instant now, Policy policy, WorkingCalendar calendar) {
        return recounted(was, due(from, within, calendar, policy.roundTheClock()).at(), now, policy.notice(), calendar, policy.roundTheClock());
    }

    /** When the report of the week that the date is in is due: at the end of the working day; empty in a week off (S5.1). */
    public static Optional<Instant> reportOfWeek(LocalDate date, Policy policy, WorkingCalendar calendar) {
        return calendar.dayOfWeekOrLast(date, policy.reportDay()).flatMap(calendar::endOfWork).map(end -> WallClock.moment(end, calendar.zone()));
    }

    /** Whether a person is not to be disturbed at that moment: in quiet hours or on a day off. Never where the policy has no quiet hours. */
    public static boolean withinQuietHours(Instant moment, WorkingCalendar calendar, Policy policy) {
        if (policy.quietFrom().isEmpty()) return false;
        var local = moment.atZone(calendar.zone());
        return !calendar.isWorkingDay(local.toLocalDate()) || quiet(local.toLocalTime(), policy.quietFrom().get(), policy.quietTo());
    }

    /** The moment itself, or the end of the quiet hours it falls into: the first moment at which the person may be disturbed. */
    public static Instant afterQuietHours(Instant moment, WorkingCalendar calendar, Policy policy) {
        if (!withinQuietHours(moment, calendar, policy)) return moment;
        var local = moment.atZone(calendar.zone());
        var day = local.toLocalDate();
        var endsToday = calendar.isWorkingDay(day) && local.toLocalTime().isBefore(policy.quietTo());
        if (!endsToday) day = calendar.nextWorkingDay(day);
        var from = policy.quietFrom().orElseThrow();
        var awake = quiet(LocalTime.MIDNIGHT, from, policy.quietTo()) || endsToday ? policy.quietTo() : LocalTime.MIDNIGHT;
        return day.atTime(awake).atZone(calendar.zone()).toInstant();
    }

    private static boolean quiet(LocalTime time, LocalTime from, LocalTime to) {
        boolean overMidnight = from.isAfter(to);
        return overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }

    private static Due pausing(Instant from, PolicyTime time, WorkingCalendar calendar) {
        var at = calendar.plusElapsedPausing(from, time.duration());
        var unpaused = dateOf(from.plus(time.duration()), calendar);
        var effective = dateOf(at, calendar);
        var moved = !calendar.isWorkingDay(unpaused);
        var rolled = moved ? new Rolled(unpaused, effective, calendar.rollForward(unpaused).reason()) : new Rolled(effective, effective, "");
        return new Due(at, Optional.of(time), rolled, spansProvisional(calendar, dateOf(from, calendar), effective));
    }

    private static Due running(Instant from, Instant at, PolicyTime time, WorkingCalendar calendar) {
        var date = dateOf(at, calendar);
        return new Due(at, Optional.of(time), new Rolled(date, date, ""), spansProvisional(calendar, dateOf(from, calendar), date));
    }

    private static boolean spansProvisional(WorkingCalendar calendar, LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) if (calendar.provisional(LocalDate.ofYearDay(year, 1))) return true;
        return false;
    }

    private static LocalDate dateOf(Instant moment, WorkingCalendar calendar) { return moment.atZone(calendar.zone()).toLocalDate(); }
}
