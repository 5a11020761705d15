package countersign.tasking.schedule;

import java.time.LocalTime;

/** One stretch of working time within a day, in minutes after midnight; {@code to} is exclusive and at most 1440. A night shift is two of them. */
public record Shift(int from, int to) {

    public Shift {
        if (from < 0 || to > TimeAxis.DAY || from >= to) {
            throw new IllegalArgumentException("not a stretch of time within one day: " + from + "–" + to);
        }
    }

    /** A stretch by the clock; midnight as its end is the end of the day. */
    public static Shift of(LocalTime from, LocalTime to) {
        return new Shift(from.toSecondOfDay() / 60, to.equals(LocalTime.MIDNIGHT) ? TimeAxis.DAY : to.toSecondOfDay() / 60);
    }

    /** A stretch by the clock, as in {@code Shift.of("09:00", "12:00")}; “24:00” is the end of the day. */
    public static Shift of(String from, String to) {
        return of(LocalTime.parse(from), to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
    }
}
