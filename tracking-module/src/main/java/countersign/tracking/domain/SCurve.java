package countersign.tracking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlannedTask;
import countersign.tracking.CurvePoint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Planned and actual progress over time, weighted by working time (S5.2). Pure. Planned is by the baseline, actual by what was reported until then. */
public final class SCurve {

    private static final int POINTS = 60;
    private final List<PlannedTask> leaves;
    private final WorkingCalendar calendar;
    private final long work;

    public SCurve(List<PlannedTask> plan, WorkingCalendar calendar) {
        this.leaves = plan.stream().filter(task -> !task.summary() && task.estimate() > 0).toList();
        this.calendar = calendar;
        this.work = leaves.stream().mapToLong(PlannedTask::estimate).sum();
    }

    /** Percent of the plan's working time that the baseline wants done by then. */
    public double planned(LocalDateTime at) { return sum(task -> Deviation.planned(task, at, calendar)); }

    /** Percent of the plan's working time that is done, from what was reported of each task. */
    public double actual(Map<Long, Integer> percents) { return sum(task -> percents.getOrDefault(task.taskId(), 0)); }

    private double sum(java.util.function.ToIntFunction<PlannedTask> percent) {
        if (work == 0) return 0;
        return leaves.stream().mapToDouble(task -> (double) percent.applyAsInt(task) * task.estimate()).sum() / work;
    }

    /**
     * The curve from the first day to the later of the last and today, at most {@value #POINTS} points evenly, today among them.
     *
     * @param entries what was reported, the oldest first
     */
    public List<CurvePoint> points(List<Entry> entries, LocalDate first, LocalDate last, LocalDate today, ZoneId zone) {
        var days = days(first, last.isBefore(today) ? today : last, today);
        var percents = new HashMap<Long, Integer>();
        var points = new ArrayList<CurvePoint>();
        int next = 0;
        for (var day : days) {
            for (; next < entries.size() && !entries.get(next).at().atZone(zone).toLocalDate().isAfter(day); next++) {
                if (entries.get(next).asOwner()) percents.put(entries.get(next).taskId(), entries.get(next).percent());
            }
            points.add(new CurvePoint(day, planned(day.plusDays(1).atStartOfDay()), day.isAfter(today) ? null : actual(percents)));
        }
        return points;
    }

    private static List<LocalDate> days(LocalDate first, LocalDate last, LocalDate today) {
        var all = first.datesUntil(last.plusDays(1)).toList();
        int step = Math.max(1, (int) Math.ceil(all.size() / (double) POINTS));
        Predicate<LocalDate> shown = day -> (day.toEpochDay() - first.toEpochDay()) % step == 0 || day.equals(last) || day.equals(today);
        return all.stream().filter(shown).toList();
    }
}
