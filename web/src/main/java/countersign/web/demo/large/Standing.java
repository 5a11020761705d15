package countersign.web.demo.large;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tracking.ProgressState;
import java.time.LocalDateTime;
import java.util.List;

/** How far made-up tasks are at a moment: a little behind their plan, a few late, a few offered and waiting to be taken over. */
final class Standing {

    private static final int SLOW = 90;
    private final WorkingCalendar calendar;
    private final LocalDateTime now;

    Standing(WorkingCalendar calendar, LocalDateTime now) {
        this.calendar = calendar;
        this.now = now;
    }

    /** Sets where every task of a project stands now; a task is in the list behind those it waits for. */
    void set(List<Task> tasks) {
        for (var t : tasks) {
            if (t.summary()) continue;
            t.slow = slow(t);
            t.state = state(t);
            t.percent = t.state.done() ? 100 : t.state == ProgressState.OFFERED ? 99 : t.state == ProgressState.RUNNING ? percent(t, now) : 0;
        }
    }

    private ProgressState state(Task t) {
        if (!t.before.stream().allMatch(b -> b.state.done())) return ProgressState.NOT_STARTED;
        if (t.finish.isAfter(now)) return t.milestone || percent(t, now) == 0 ? ProgressState.NOT_STARTED : ProgressState.RUNNING;
        if (t.slow) return ProgressState.RUNNING;
        return offered(t) ? ProgressState.OFFERED : ProgressState.DONE;
    }

    private boolean slow(Task t) {
        return t.work() && t.number % 2 == 0 && !t.finish.isAfter(now) && t.finish.isAfter(now.minusDays(7)) && t.after.get(0).milestone
                && t.after.get(0).finish.isAfter(now);
    }

    private boolean offered(Task t) {
        return t.work() && t.number % 2 == 1 && t.finish.isAfter(now.minusDays(4)) && t.after.stream().anyMatch(a -> a.lead != t.lead);
    }

    /** What would be reported of a task then. */
    int percent(Task t, LocalDateTime at) {
        if (!at.isBefore(t.finish)) return t.slow ? SLOW : 100;
        var planned = planned(t, at);
        return planned == 0 ? 0 : Math.max(1, Math.min(95, planned - t.lag));
    }

    /** What the plan wants then (S5.3). */
    int planned(Task t, LocalDateTime at) {
        if (!at.isBefore(t.estimateFinish)) return 100;
        if (t.estimate == 0 || !at.isAfter(t.start)) return 0;
        return (int) Math.min(100, 100 * calendar.workingTimeBetween(t.start, at).toMinutes() / t.estimate);
    }
}
