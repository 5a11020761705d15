package countersign.shared.calendar;

import java.util.Arrays;

/**
 * Adds up a weight a day (working minutes, or 1 for a working day) over any span without walking through it: whole weeks by multiplication, the
 * exceptions by their running difference to the week. Adding back, from a sum to its day, is a search over that. Unbounded in time.
 */
final class DayCount {

    /** Monday, 29 December 1969. */
    private static final long A_MONDAY = -3;

    private final long[] untilWeekday = new long[8];
    private final long[] days;
    private final long[] weights;
    private final long[] differenceUntil;

    /** @param week seven weights from Monday on, not all 0 @param days epoch days of the exceptions, ascending @param weights theirs */
    DayCount(long[] week, long[] days, long[] weights) {
        for (int i = 0; i < 7; i++) untilWeekday[i + 1] = untilWeekday[i] + week[i];
        this.days = days;
        this.weights = weights;
        differenceUntil = new long[days.length + 1];
        for (int i = 0; i < days.length; i++) differenceUntil[i + 1] = differenceUntil[i] + weights[i] - ordinary(days[i]);
    }

    /** The sum over all days before {@code epochDay}, counted from an arbitrary but fixed origin; may be negative. */
    long before(long epochDay) {
        long sinceMonday = epochDay - A_MONDAY;
        long week = Math.floorDiv(sinceMonday, 7) * untilWeekday[7] + untilWeekday[Math.floorMod(sinceMonday, 7)];
        int found = Arrays.binarySearch(days, epochDay);
        return week + differenceUntil[found < 0 ? -found - 1 : found];
    }

    /** The weight of one day. */
    long on(long epochDay) {
        int found = Arrays.binarySearch(days, epochDay);
        return found < 0 ? ordinary(epochDay) : weights[found];
    }

    /** The last day before which no more than {@code sum} has come together; a day with a weight. */
    long lastDayAt(long sum) {
        long guess = Math.floorDiv(sum, untilWeekday[7]) * 7 + A_MONDAY;
        long low = guess;
        long high = guess + 1;
        for (long step = 8; before(low) > sum; step *= 2) low -= step;
        for (long step = 8; before(high) <= sum; step *= 2) high += step;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (before(middle) <= sum) low = middle; else high = middle;
        }
        return low;
    }

    private long ordinary(long epochDay) {
        int weekday = (int) Math.floorMod(epochDay - A_MONDAY, 7L);
        return untilWeekday[weekday + 1] - untilWeekday[weekday];
    }
}
