package countersign.tracking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.Measure;
import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyTime;
import countersign.tasking.PlannedTask;
import java.time.LocalDateTime;

/**
 * How far a task is behind the baseline, and whether that is a warning (S5.3). Pure. Planned % = working time elapsed ÷ working time of the estimate,
 * by the baseline and its frozen calendar; without a report the last value holds. Tasks up to the policy's length, and all in an emergency, are judged
 * by their date.
 *
 * @param planned what the baseline wants, 0–100
 * @param actual  what was reported last
 * @param measure the measure that was used
 * @param behind  in that measure: percentage points, or percent of what was planned; 0 when judged by date
 * @param minutes working minutes that are missing: of the estimate, or since the finish that was missed
 * @param byDate  whether it was judged by its date
 * @param warns   whether the policy's bounds are exceeded
 */
public record Deviation(int planned, int actual, Measure measure, double behind, long minutes, boolean byDate, boolean warns) {

    /** Where the baseline wants the task to be at that time: rounded down, so that nobody is behind by rounding. */
    public static int planned(PlannedTask task, LocalDateTime at, WorkingCalendar calendar) {
        if (!at.isBefore(task.estimateFinish())) return 100;
        if (task.estimate() <= 0 || !at.isAfter(task.start())) return 0;
        var elapsed = calendar.workingTimeBetween(task.start(), at).toMinutes();
        return (int) Math.max(0, Math.min(100, 100 * elapsed / task.estimate()));
    }

    /** The task at that time, with that reported value. */
    public static Deviation of(PlannedTask task, int actual, LocalDateTime at, WorkingCalendar calendar, Policy policy) {
        int planned = planned(task, at, calendar);
        var measure = policy.warningMeasure();
        var small = task.estimate() <= minutes(policy.warningShortTask(), calendar);
        if (small || measure == Measure.MISSED_TIME) return byDate(task, planned, actual, at, calendar, policy);
        double behind = measure == Measure.RELATIVE ? planned == 0 ? 0 : 100.0 * (planned - actual) / planned : planned - actual;
        long missing = Math.max(0, (long) (planned - actual) * task.estimate() / 100);
        var warns = behind > policy.warningPoints().doubleValue() && missing >= minutes(policy.warningTime(), calendar);
        return new Deviation(planned, actual, measure, Math.max(0, behind), missing, false, warns);
    }

    private static Deviation byDate(PlannedTask task, int planned, int actual, LocalDateTime at, WorkingCalendar calendar, Policy policy) {
        var missed = actual < 100 && !at.isBefore(task.finish());
        long minutes = missed ? Math.max(0, calendar.workingTimeBetween(task.finish(), at).toMinutes()) : 0;
        var emergency = policy.warningMeasure() == Measure.MISSED_TIME;
        var warns = missed && (!emergency || minutes >= minutes(policy.warningTime(), calendar));
        return new Deviation(planned, actual, policy.warningMeasure(), 0, minutes, true, warns);
    }

    /** A policy's time as working minutes of that calendar: a working day is its ordinary day. */
    static long minutes(PolicyTime time, WorkingCalendar calendar) {
        return switch (time.unit()) {
            case MIN -> time.amount();
            case H, WH -> 60L * time.amount();
            case WD, D -> (long) time.amount() * calendar.week().normal().minutes();
        };
    }
}
