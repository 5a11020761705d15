package countersign.shared.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that is not like its weekday: a holiday, a make-up working day (补班日), a half day. {@code name} is what people call it (国庆节), empty
 * if nothing; {@code hours} are those of a half day, optionally of a make-up day (empty: the hours of a normal working day), none for a holiday.
 */
public record DayException(LocalDate date, Kind kind, String name, Hours hours) {

    /** What makes the day special. */
    public enum Kind { HOLIDAY, MAKE_UP, HALF_DAY }

    /** @throws IllegalArgumentException when the hours do not fit the kind */
    public DayException {
        Objects.requireNonNull(date);
        name = name.strip();
        if (kind == Kind.HOLIDAY && !hours.none()) throw new IllegalArgumentException("a holiday has no hours");
        if (kind == Kind.HALF_DAY && hours.none()) throw new IllegalArgumentException("a half day has hours");
    }

    /** Nobody works on that day. */
    public static DayException holiday(LocalDate date, String name) { return new DayException(date, Kind.HOLIDAY, name, Hours.NONE); }

    /** That day is worked like a normal one, whatever its weekday. */
    public static DayException makeUp(LocalDate date, String name) { return new DayException(date, Kind.MAKE_UP, name, Hours.NONE); }

    /** That day has other hours than usual. */
    public static DayException halfDay(LocalDate date, String name, Hours hours) { return new DayException(date, Kind.HALF_DAY, name, hours); }

    /** The hours this makes in a week like {@code week}. */
    Hours hoursIn(WeeklyHours week) {
        if (kind != Kind.MAKE_UP || !hours.none()) return hours;
        var ordinary = week.on(date.getDayOfWeek());
        return ordinary.none() ? week.normal() : ordinary;
    }
}
