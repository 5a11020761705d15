package countersign.tasking.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The working time of one week, as stretches with the working time before each: both directions are a search among a handful of them. */
final class WeekShape {

    /** Working minutes of the whole week. */
    final int total;
    private final int[] from;
    private final int[] to;
    /** Working minutes of this week before stretch i. */
    private final int[] before;
    /** The first stretch that ends after the beginning of day d. */
    private final int[] firstOfDay = new int[8];

    /** Shifts by day, Monday first; they may touch and overlap. */
    static WeekShape of(List<List<Shift>> days) {
        return new WeekShape(merged(days));
    }

    private WeekShape(List<int[]> stretches) {
        int n = stretches.size();
        from = new int[n];
        to = new int[n];
        before = new int[n];
        int sum = 0;
        for (int i = 0; i < n; i++) {
            from[i] = stretches.get(i)[0];
            to[i] = stretches.get(i)[1];
            before[i] = sum;
            sum += to[i] - from[i];
        }
        total = sum;
        indexDays();
    }

    private static List<int[]> merged(List<List<Shift>> days) {
        List<int[]> all = new ArrayList<>();
        for (int d = 0; d < 7; d++) {
            int day = d * TimeAxis.DAY;
            days.get(d).stream().sorted(Comparator.comparingInt(Shift::from)).forEach(s -> append(all, day + s.from(), day + s.to()));
        }
        return all;
    }

    /** The time that lies in both. */
    static WeekShape both(WeekShape a, WeekShape b) {
        List<int[]> common = new ArrayList<>();
        for (int i = 0, j = 0; i < a.from.length && j < b.from.length;) {
            int begin = Math.max(a.from[i], b.from[j]);
            int end = Math.min(a.to[i], b.to[j]);
            if (begin < end) {
                common.add(new int[] {begin, end});
            }
            if (a.to[i] < b.to[j]) {
                i++;
            } else {
                j++;
            }
        }
        return new WeekShape(common);
    }

    private static void append(List<int[]> all, int from, int to) {
        int[] last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && last[1] >= from) {
            last[1] = Math.max(last[1], to);
        } else {
            all.add(new int[] {from, to});
        }
    }

    private void indexDays() {
        for (int d = 0, i = 0; d <= 7; d++) {
            while (i < from.length && to[i] <= d * TimeAxis.DAY) {
                i++;
            }
            firstOfDay[d] = i;
        }
    }

    /** Working minutes of this week before the given minute of it. */
    int workBefore(int minute) {
        int i = firstOfDay[minute / TimeAxis.DAY];
        while (i < from.length && to[i] <= minute) {
            i++;
        }
        if (i == from.length) {
            return total;
        }
        return before[i] + Math.max(0, minute - from[i]);
    }

    /** The latest minute of the week with so much work before it, 0 ≤ work < total. */
    int latestAt(int work) {
        int i = before.length - 1;
        while (before[i] > work) {
            i--;
        }
        return from[i] + work - before[i];
    }

    /** The earliest minute of the week with so much work before it, 0 < work ≤ total. */
    int earliestAt(int work) {
        int i = before.length - 1;
        while (before[i] >= work) {
            i--;
        }
        return from[i] + work - before[i];
    }
}
