package countersign.tasking.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The engine's clock: whole minutes since Monday 1983-12-26, 00:00 of the project's zone. The axis ends in January 2150, the range of dates of MS Project,
 * so that every instant and every sum of two instants fits an {@code int}.
 */
public final class TimeAxis {

    /** “No date given” in the engine's arrays. */
    static final int NONE = Integer.MIN_VALUE;
    static final int DAY = 1440;
    static final int WEEK = 7 * DAY;
    static final LocalDate FIRST_DAY = LocalDate.of(1983, 12, 26);
    static final int WEEKS = (int) ChronoUnit.WEEKS.between(FIRST_DAY, LocalDate.of(2150, 1, 12));
    static final int END = WEEKS * WEEK;

    private static final LocalDateTime ORIGIN = FIRST_DAY.atStartOfDay();

    private TimeAxis() {
    }

    /** The minute of a date; seconds are cut off. Refuses dates outside 1984–2149. */
    public static int minute(LocalDateTime date) {
        if (date.getYear() < 1984 || date.getYear() > 2149) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.DATE_OUT_OF_RANGE, date.toString());
        }
        return (int) ChronoUnit.MINUTES.between(ORIGIN, date);
    }

    /** The date of a minute, or null for {@link #NONE}. */
    public static LocalDateTime date(int minute) {
        return minute == NONE ? null : ORIGIN.plusMinutes(minute);
    }

    static int minuteOrNone(LocalDateTime date) {
        return date == null ? NONE : minute(date);
    }

    static int clamp(long minute) {
        return (int) Math.max(0, Math.min(END, minute));
    }
}
