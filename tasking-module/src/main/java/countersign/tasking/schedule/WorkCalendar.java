package countersign.tasking.schedule;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Working time to the minute, immutable. Every week of the axis knows the working minutes before it, and every stretch of about a week's work the week it falls in; so
 * “how much work lies before this instant” and its inverse are look-ups, whatever the distance. An instant of working time has two faces when a pause lies there: the
 * end of work before the pause (where a task finishes) and the beginning after it (where a task starts).
 */
public final class WorkCalendar {

    /** Round the clock; elapsed durations run on it. */
    public static final WorkCalendar ALWAYS = builder().everyDay(new Shift(0, TimeAxis.DAY)).build();

    private final WeekShape[] weeks;
    /** Working minutes before week w; one entry more than weeks. */
    private final int[] before;
    /** The last week with {@code before[w] <= bucket << shift}. */
    private final int[] weekOfBucket;
    private final int shift;

    WorkCalendar(WeekShape[] weeks) {
        this.weeks = weeks;
        before = new int[weeks.length + 1];
        for (int w = 0; w < weeks.length; w++) {
            before[w + 1] = before[w] + weeks[w].total;
        }
        if (total() == 0) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.CALENDAR_WITHOUT_WORKING_TIME, "");
        }
        shift = Math.max(4, 31 - Integer.numberOfLeadingZeros(Math.max(1, total() / weeks.length)));
        weekOfBucket = new int[(total() >> shift) + 2];
        for (int b = 0, w = 0; b < weekOfBucket.length; b++) {
            while (w < weeks.length && before[w + 1] <= (long) b << shift) {
                w++;
            }
            weekOfBucket[b] = w;
        }
    }

    /** Starts a calendar without working time, to be filled. */
    public static CalendarBuilder builder() {
        return new CalendarBuilder();
    }

    /** Monday to Friday with these shifts: the beginning of most calendars. */
    public static CalendarBuilder mondayToFriday(Shift... shifts) {
        return builder().workweek(List.of(shifts));
    }

    /** Working minutes from one instant to another, negative when {@code to} lies before. */
    public int minutesBetween(LocalDateTime from, LocalDateTime to) {
        return work(TimeAxis.minute(to)) - work(TimeAxis.minute(from));
    }

    /** The instant of a start after so many working minutes (negative: before): the beginning of working time where a pause lies there. */
    public LocalDateTime startAfter(LocalDateTime date, int minutes) {
        return TimeAxis.date(startAt(work(TimeAxis.minute(date)) + minutes));
    }

    /** The instant of a finish after so many working minutes: the end of working time where a pause lies there. */
    public LocalDateTime finishAfter(LocalDateTime date, int minutes) {
        return TimeAxis.date(finishAt(work(TimeAxis.minute(date)) + minutes));
    }

    /** Whether the minute that begins at this instant is worked. */
    public boolean isWorking(LocalDateTime date) {
        int minute = TimeAxis.minute(date);
        return work(minute + 1) > work(minute);
    }

    /** The time that both calendars work: a task with a calendar of its own, done by a person with another. Refused when there is none. */
    public static WorkCalendar both(WorkCalendar a, WorkCalendar b) {
        WeekShape[] weeks = new WeekShape[TimeAxis.WEEKS];
        for (int w = 0; w < weeks.length; w++) {
            boolean asBefore = w > 0 && a.weeks[w] == a.weeks[w - 1] && b.weeks[w] == b.weeks[w - 1];
            weeks[w] = asBefore ? weeks[w - 1] : WeekShape.both(a.weeks[w], b.weeks[w]);
        }
        return new WorkCalendar(weeks);
    }

    /** Whether work ends here: the minute before is worked. */
    boolean isEnd(int minute) {
        return minute > 0 && work(minute) > work(minute - 1);
    }

    /** Working minutes of the whole axis. */
    int total() {
        return before[before.length - 1];
    }

    /** Working minutes before an instant. */
    int work(int minute) {
        if (minute <= 0) {
            return 0;
        }
        int w = minute / TimeAxis.WEEK;
        return w >= weeks.length ? total() : before[w] + weeks[w].workBefore(minute - w * TimeAxis.WEEK);
    }

    /** The latest instant with so much work before it: where a task starts. Ends at the axis's ends. */
    int startAt(int work) {
        if (work < 0) {
            return 0;
        }
        if (work >= total()) {
            return TimeAxis.END;
        }
        int w = weekAt(work);
        return w * TimeAxis.WEEK + weeks[w].latestAt(work - before[w]);
    }

    /** The earliest instant with so much work before it: where a task finishes. Ends at the axis's ends. */
    int finishAt(int work) {
        if (work <= 0) {
            return 0;
        }
        if (work > total()) {
            return TimeAxis.END;
        }
        int w = weekAt(work - 1);
        return w * TimeAxis.WEEK + weeks[w].earliestAt(work - before[w]);
    }

    /** The week in which minute {@code work} of all working time is worked: before[w] ≤ work < before[w + 1]. */
    private int weekAt(int work) {
        int low = weekOfBucket[work >> shift];
        if (before[low + 1] > work) {
            return low;
        }
        int high = Math.min(weekOfBucket[(work >> shift) + 1], weeks.length - 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle + 1] > work) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
