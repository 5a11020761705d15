package countersign.shared.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import java.util.Collections;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When somebody works, to the minute: an ordinary week, exceptions to it, a zone, and the years whose public holidays are announced (S4.1, P6).
 * Immutable; every question is answered without walking through the days in between. Working time is counted by the clock on the wall, so that
 * a shift in the night of a clock change counts as scheduled.
 */
public final class WorkingCalendar {

    private static final long MINUTE = 60_000_000_000L;

    private final ZoneId zone;
    private final WeeklyHours week;
    private final NavigableMap<LocalDate, DayException> exceptions;
    private final Set<Integer> announced;
    private final DayCount minutes;
    private final DayCount days;
    private final String text;
    private final String version;

    private WorkingCalendar(ZoneId zone, WeeklyHours week, NavigableMap<LocalDate, DayException> exceptions, Set<Integer> announced) {
        this.zone = zone;
        this.week = week;
        this.exceptions = exceptions;
        this.announced = announced;
        var dates = exceptions.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        var worked = exceptions.values().stream().mapToLong(day -> day.hoursIn(week).minutes()).toArray();
        var usual = week.fromMonday().stream().mapToLong(Hours::minutes).toArray();
        minutes = new DayCount(usual, dates, worked);
        days = new DayCount(signs(usual), dates, signs(worked));
        text = CalendarText.write(this);
        version = CalendarText.digest(text);
    }

    private static long[] signs(long[] weights) { return Arrays.stream(weights).map(Long::signum).toArray(); }

    /** A calendar of those exceptions (one a date; a later one replaces an earlier) in that zone. */
    public static WorkingCalendar of(ZoneId zone, WeeklyHours week, Collection<DayException> exceptions, Collection<Integer> announcedYears) {
        var byDate = new TreeMap<LocalDate, DayException>();
        exceptions.forEach(day -> byDate.put(day.date(), day));
        return new WorkingCalendar(zone, week, byDate, new TreeSet<>(announcedYears));
    }

    /** Monday to Friday, eight hours, no holidays, no year announced. */
    public static WorkingCalendar standard(ZoneId zone) { return of(zone, WeeklyHours.STANDARD, List.of(), Set.of()); }

    /** Reads the text that {@link #toString} writes: the frozen calendar of a baseline. @throws IllegalArgumentException for anything else */
    public static WorkingCalendar parse(String text) { return CalendarText.parse(text); }

    /** The same hours by another zone's clock. */
    public WorkingCalendar withZone(ZoneId other) { return new WorkingCalendar(other, week, exceptions, announced); }

    /** The same exceptions on another ordinary week. */
    public WorkingCalendar withWeek(WeeklyHours other) { return new WorkingCalendar(zone, other, exceptions, announced); }

    /** The same clock without a day off: every day has a normal day's hours, which is when an emergency is worked on (S1.5). */
    public WorkingCalendar everyDay() {
        var normal = week.normal();
        return new WorkingCalendar(zone, WeeklyHours.of(Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> normal))), new TreeMap<>(), announced);
    }

    /** A layer over this calendar: its exceptions replace those of the same date, its announced years are added. */
    public WorkingCalendar with(Collection<DayException> more, Collection<Integer> moreYears) {
        var byDate = new TreeMap<>(exceptions);
        more.forEach(day -> byDate.put(day.date(), day));
        var years = new TreeSet<>(announced);
        years.addAll(moreYears);
        return new WorkingCalendar(zone, week, byDate, years);
    }

    /** The zone whose clock the hours follow. */
    public ZoneId zone() { return zone; }

    /** The ordinary week. */
    public WeeklyHours week() { return week; }

    /** All exceptions by date. */
    public List<DayException> exceptions() { return List.copyOf(exceptions.values()); }

    /** The years whose public holidays are known. */
    public Set<Integer> announcedYears() { return Set.copyOf(announced); }

    /** Sixteen characters that are the same for equal calendars and differ for others: what a sealed plan was computed with. */
    public String version() { return version; }

    /** Whether the date falls into a year whose holidays are not announced yet, so that it may still move (P6). */
    public boolean provisional(LocalDate date) { return !announced.contains(date.getYear()); }

    /**
     * The years from one date to another whose holidays are still to be announced (P6). None where no year ever was, because nobody announces any there, and
     * none before the first that was.
     */
    public List<Integer> awaited(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).filter(year -> !announced.isEmpty() && year > Collections.min(announced) && !announced.contains(year)).boxed().toList();
    }

    /** Whether anybody works on that date. */
    public boolean isWorkingDay(LocalDate date) { return days.on(date.toEpochDay()) > 0; }

    /** The hours of that date. */
    public Hours hours(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null ? week.on(date.getDayOfWeek()) : exception.hoursIn(week);
    }

    /** The exception of that date, if it is one: holiday, make-up working day, half day. */
    public Optional<DayException> exception(LocalDate date) { return Optional.ofNullable(exceptions.get(date)); }

    /** The name of the holiday on that date; empty on working days and plain weekends. */
    public Optional<String> nameOfDayOff(LocalDate date) {
        return exception(date).filter(day -> !isWorkingDay(date)).map(DayException::name).filter(name -> !name.isEmpty());
    }

    /** The first working day after that date. */
    public LocalDate nextWorkingDay(LocalDate date) { return plusWorkingDays(date, 1); }

    /** The last working day before that date. */
    public LocalDate previousWorkingDay(LocalDate date) { return plusWorkingDays(date, -1); }

    /** So many working days after (or before) a date, which itself is not counted; 0 gives the date itself, working day or not. */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        if (count == 0) return date;
        long day = date.toEpochDay();
        long nth = count > 0 ? days.before(day + 1) + count - 1 : days.before(day) + count;
        return LocalDate.ofEpochDay(days.lastDayAt(nth));
    }

    /** The same clock time in this calendar's zone so many working days later, or earlier (SPEC section 4: wd). */
    public Instant plusWorkingDays(Instant from, int count) {
        var local = from.atZone(zone);
        return count == 0 ? from : local.with(plusWorkingDays(local.toLocalDate(), count)).toInstant();
    }

    /** The working days after {@code from} up to and with {@code to}; negative when {@code to} is earlier. Inverse of {@link #plusWorkingDays}. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return Math.toIntExact(days.before(to.toEpochDay() + 1) - days.before(from.toEpochDay() + 1));
    }

    /** The date, or the next working day if it is a day off, and why (P6). */
    public Rolled rollForward(LocalDate date) {
        if (isWorkingDay(date)) return new Rolled(date, date, "");
        var effective = nextWorkingDay(date);
        var reason = exceptions.subMap(date, true, effective, false).values().stream().map(DayException::name).filter(name -> !name.isEmpty());
        return new Rolled(date, effective, reason.findFirst().orElse(""));
    }

    /** The moment, or the same clock time on the next working day if its date here is a day off (P6). {@link #rollForward(LocalDate)} says why. */
    public Instant rollForward(Instant moment) {
        var local = moment.atZone(zone);
        var rolled = rollForward(local.toLocalDate());
        return rolled.moved() ? local.with(rolled.effective()).toInstant() : moment;
    }

    /** The last working day of the week (Monday to Sunday) that the date is in, make-up working days counted; empty in a week off (S5.1). */
    public Optional<LocalDate> lastWorkingDayOfWeek(LocalDate date) {
        var sunday = date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var last = previousWorkingDay(sunday.plusDays(1));
        return last.isAfter(sunday.minusDays(7)) ? Optional.of(last) : Optional.empty();
    }

    /** The wanted weekday of the week that the date is in if it is a working day, else the last working day of that week; empty in a week off (S5.1). */
    public Optional<LocalDate> dayOfWeekOrLast(LocalDate date, DayOfWeek wanted) {
        var day = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(wanted));
        return isWorkingDay(day) ? Optional.of(day) : lastWorkingDayOfWeek(date);
    }

    /** When work begins on that date; empty on a day off. */
    public Optional<LocalDateTime> startOfWork(LocalDate date) {
        var hours = hours(date);
        return hours.none() ? Optional.empty() : Optional.of(date.atStartOfDay().plusMinutes(hours.start()));
    }

    /** When the working day ends on that date; empty on a day off. */
    public Optional<LocalDateTime> endOfWork(LocalDate date) {
        var hours = hours(date);
        return hours.none() ? Optional.empty() : Optional.of(date.atStartOfDay().plusMinutes(hours.end()));
    }

    /** Working time from one clock time to another; negative when the second is earlier. */
    public Duration workingTimeBetween(LocalDateTime from, LocalDateTime to) { return Duration.ofNanos(worked(to) - worked(from)); }

    /** Working time from one moment to another; negative when the second is earlier. */
    public Duration workingTimeBetween(Instant from, Instant to) { return workingTimeBetween(WallClock.of(from, zone), WallClock.of(to, zone)); }

    /**
     * The earliest clock time by which that much working time has passed (18:00 and not the next morning); for a negative time the latest clock
     * time from which on that much is worked until {@code from} (09:00 and not the evening before). No time at all changes nothing.
     */
    public LocalDateTime plusWorkingTime(LocalDateTime from, Duration time) {
        if (time.isZero()) return from;
        long target = worked(from) + time.toNanos();
        boolean forward = !time.isNegative();
        long day = minutes.lastDayAt(Math.floorDiv(forward ? target - 1 : target, MINUTE));
        var hours = hours(LocalDate.ofEpochDay(day));
        long rest = target - minutes.before(day) * MINUTE;
        return LocalDate.ofEpochDay(day).atStartOfDay().plusNanos(forward ? hours.reached(rest) : hours.left(rest));
    }

    /** {@link #plusWorkingTime(LocalDateTime, Duration)} for a moment, by this calendar's zone. */
    public Instant plusWorkingTime(Instant from, Duration time) {
        return time.isZero() ? from : WallClock.moment(plusWorkingTime(WallClock.of(from, zone), time), zone);
    }

    /** The clock time if somebody works right after it, else the next one at which work begins: where a piece of work can start. */
    public LocalDateTime nextWork(LocalDateTime from) {
        return plusWorkingTime(from, Duration.ofNanos(1)).minusNanos(1);
    }

    /** The clock time if somebody works right before it, else the last one at which work ended: where a piece of work can have finished. */
    public LocalDateTime previousWork(LocalDateTime from) {
        return plusWorkingTime(from, Duration.ofNanos(-1)).plusNanos(1);
    }

    /**
     * Elapsed time that pauses on days off (SPEC section 4: h), night hours of working days counted. It never ends on a day off: what is used
     * up at the last midnight ends when the next working day begins. Backwards, the latest moment from which it would end at {@code from}.
     */
    public Instant plusElapsedPausing(Instant from, Duration time) { return Elapsed.plus(this, from, time); }

    /** The whole calendar as text, for {@link #parse} and the {@link #version}. */
    @Override public String toString() { return text; }

    @Override public boolean equals(Object other) { return other instanceof WorkingCalendar calendar && toString().equals(calendar.toString()); }

    @Override public int hashCode() { return version.hashCode(); }

    private long worked(LocalDateTime at) {
        long day = at.toLocalDate().toEpochDay();
        return minutes.before(day) * MINUTE + hours(at.toLocalDate()).workedBefore(at.toLocalTime().toNanoOfDay());
    }
}
