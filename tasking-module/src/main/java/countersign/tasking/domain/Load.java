package countersign.tasking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.TaskView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How much of a person's working time is promised. Pure. */
public final class Load {

    private Load() {}

    /**
     * A stretch of days on which more than all working time is promised.
     *
     * @param percent       promised on its worst day
     * @param taskIds       the table's tasks on that day
     * @param otherProjects how many tasks of other projects lie on it too
     */
    public record Peak(LocalDate from, LocalDate to, int percent, List<Long> taskIds, int otherProjects) {}

    /** What an owner without a stated share spends: the estimate spread over the window, all of the time where that is not known. */
    public static int intensity(TaskView task, WorkingCalendar calendar) {
        if (task.milestone()) return 0;
        return task.estimate() == null ? 100 : Math.min(100, share(null, task.estimate(), task.windowStart(), task.windowFinish(), calendar));
    }

    /** What a stated share or effort comes to between two dates, in percent: an effort is spread over them, all of the time where they are not known. */
    static int share(Integer percent, Integer minutes, LocalDate from, LocalDate to, WorkingCalendar calendar) {
        if (percent != null) return percent;
        if (minutes == null) return 0;
        if (from == null || to == null) return 100;
        var there = calendar.workingTimeBetween(from.atStartOfDay(), to.plusDays(1).atStartOfDay()).toMinutes();
        return there <= 0 ? 100 : (int) Math.round(100.0 * minutes / there);
    }

    /** The worst stretch in which the table takes part; empty when nothing is beyond 100 %. */
    public static Optional<Peak> worst(List<Booking> own, List<Booking> others, WorkingCalendar calendar) {
        var all = new ArrayList<>(own);
        all.addAll(others);
        var edges = new TreeSet<LocalDate>();
        for (var booking : all) {
            if (!dated(booking)) continue;
            edges.add(booking.from());
            edges.add(booking.to().plusDays(1));
        }
        Peak worst = null;
        for (var from : edges) {
            var next = edges.higher(from);
            if (next == null) continue;
            var peak = peak(own, others, from, next.minusDays(1), calendar);
            if (peak != null && (worst == null || peak.percent() > worst.percent())) worst = peak;
        }
        return Optional.ofNullable(worst);
    }

    private static Peak peak(List<Booking> own, List<Booking> others, LocalDate from, LocalDate to, WorkingCalendar calendar) {
        if (calendar.workingDaysBetween(from.minusDays(1), to) == 0) return null;
        var here = own.stream().filter(b -> on(b, from)).toList();
        var there = others.stream().filter(b -> on(b, from)).toList();
        var percent = sum(here) + sum(there);
        if (here.isEmpty() || percent <= 100) return null;
        var tasks = new LinkedHashSet<Long>();
        here.forEach(b -> tasks.add(b.taskId()));
        var foreign = new HashSet<Long>();
        there.forEach(b -> foreign.add(b.taskId()));
        return new Peak(from, to, percent, List.copyOf(tasks), foreign.size());
    }

    private static int sum(List<Booking> bookings) { return bookings.stream().mapToInt(Booking::share).sum(); }

    private static boolean dated(Booking booking) { return booking.from() != null && booking.to() != null; }

    private static boolean on(Booking booking, LocalDate day) {
        return dated(booking) && !day.isBefore(booking.from()) && !day.isAfter(booking.to());
    }
}
