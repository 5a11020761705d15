package countersign.shared.ask;

import countersign.shared.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Time as an employee counts it, on their fingers: minute by minute and day by day through an array of days. The model's own; it shares nothing with the product's. */
final class PlainClock {

    static final int MINUTES = 70 * 1440;
    private final Instant start;
    private final ZoneId zone;
    private final LocalDate[] day;
    private final int[] minuteOfDay;
    private final boolean[] on = new boolean[MINUTES];
    private final boolean[] works = new boolean[MINUTES];

    /** @param days asked for nothing but whether somebody works on a day; hours are nine to twelve and one to six */
    PlainClock(Instant start, WorkingCalendar days, PlainClock sameZone) {
        this.start = start;
        this.zone = days.zone();
        day = sameZone == null ? new LocalDate[MINUTES] : sameZone.day;
        minuteOfDay = sameZone == null ? new int[MINUTES] : sameZone.minuteOfDay;
        for (int m = 0; m < MINUTES; m++) {
            if (sameZone == null) read(m);
            on[m] = m > 0 && day[m] == day[m - 1] ? on[m - 1] : days.isWorkingDay(day[m]);
            works[m] = on[m] && (minuteOfDay[m] >= 540 && minuteOfDay[m] < 720 || minuteOfDay[m] >= 780 && minuteOfDay[m] < 1080);
        }
    }

    private void read(int m) {
        var local = at(m);
        day[m] = m > 0 && local.getDayOfMonth() == day[m - 1].getDayOfMonth() ? day[m - 1] : local.toLocalDate();
        minuteOfDay[m] = local.getHour() * 60 + local.getMinute();
    }

    private ZonedDateTime at(int m) { return start.plusSeconds(60L * m).atZone(zone); }

    private int minute(ZonedDateTime at) { return (int) ((at.toEpochSecond() - start.getEpochSecond()) / 60); }

    boolean on(int m) { return on[m]; }

    /** So much later: {@code 24 H}, {@code 4 WH}, {@code 2 WD}, {@code 3 D}. */
    int after(int from, String time, boolean roundTheClock) {
        int amount = Integer.parseInt(time.split(" ")[0]);
        return switch (time.split(" ")[1]) {
            case "H" -> roundTheClock ? from + amount * 60 : elapsed(from, amount * 60);
            case "WH" -> worked(from, amount * 60);
            case "WD" -> workingDays(from, amount);
            case "D" -> roundTheClock ? minute(at(from).plusDays(amount)) : rolled(minute(at(from).plusDays(amount)));
            default -> throw new IllegalArgumentException(time);
        };
    }

    /** The latest minute from which it would be that much later. */
    int before(int due, String time, boolean roundTheClock) {
        int amount = Integer.parseInt(time.split(" ")[0]) * 60;
        if (time.endsWith(" H") && roundTheClock) return due - amount;
        var counts = time.endsWith("WH") ? works : on;
        int m = due;
        for (int left = amount; left > 0; ) if (counts[--m]) left--;
        return m;
    }

    private int elapsed(int from, int minutes) {
        int m = from;
        for (int left = minutes; left > 0; m++) if (on[m]) left--;
        while (!on[m]) m++;
        return m;
    }

    private int worked(int from, int minutes) {
        int m = from;
        for (int left = minutes; left > 0; m++) if (works[m]) left--;
        return m;
    }

    private int workingDays(int from, int days) {
        int m = rolled(from);
        for (int left = days; left > 0; ) {
            m = minute(at(m).plusDays(1));
            if (on[m]) left--;
        }
        return m;
    }

    /** The same clock time on the next day that is worked. */
    int rolled(int m) {
        int at = m;
        while (!on[at]) at = minute(at(at).plusDays(1));
        return at;
    }

    int workedBetween(int from, int to) {
        int worked = 0;
        for (int m = from; m < to; m++) if (works[m]) worked++;
        return worked;
    }
}
