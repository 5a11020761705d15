package countersign.web.demo.large;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.schedule.Buffers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Gives a made-up project its dates: every task as early as its predecessors let it, with the usual buffer, in the time window of its part. All on the
 * company's calendar, as the engine of step 4 would compute it.
 */
final class Dates {

    private final WorkingCalendar calendar;
    private final LocalDateTime begin;

    Dates(WorkingCalendar calendar, LocalDateTime begin) {
        this.calendar = calendar;
        this.begin = calendar.nextWork(begin);
    }

    LocalDateTime begin() { return begin; }

    /** Schedules the tasks. */
    void schedule(List<Task> tasks) {
        var buffers = Buffers.standard(calendar.week().normal().minutes());
        for (var task : tasks) {
            if (task.summary()) continue;
            task.from = task.before.stream().mapToLong(b -> b.to).max().orElse(0);
            task.buffer = task.milestone ? 0 : buffers.on(task.estimate).minutes();
            task.to = task.from + task.estimate + task.buffer;
            task.start = task.milestone ? end(task.from) : calendar.nextWork(end(task.from));
            task.estimateFinish = end(task.from + task.estimate);
            task.finish = end(task.to);
        }
        tasks.stream().filter(Task::summary).forEach(part -> enclose(part, tasks.stream().filter(t -> t.parent == part).toList()));
        tasks.stream().filter(t -> t.work()).forEach(Dates::slacken);
    }

    /** The clock time at which so much has been worked since the beginning. */
    private LocalDateTime end(long minutes) { return calendar.plusWorkingTime(begin, Duration.ofMinutes(minutes)); }

    private static void enclose(Task part, List<Task> inside) {
        part.from = inside.stream().mapToLong(t -> t.from).min().orElse(0);
        part.to = inside.stream().mapToLong(t -> t.to).max().orElse(0);
        part.start = inside.get(0).start;
        part.finish = part.estimateFinish = inside.get(inside.size() - 1).finish;
        part.estimate = inside.stream().mapToInt(t -> t.estimate).sum();
        part.windowStart = part.start.toLocalDate();
        part.windowFinish = part.finish.toLocalDate();
        for (var task : inside) {
            task.windowStart = part.windowStart;
            task.windowFinish = part.windowFinish;
        }
    }

    /** What is left of its chain until the milestone. */
    private static void slacken(Task task) {
        var last = task;
        while (!last.after.isEmpty() && !last.after.get(0).milestone) last = last.after.get(0);
        task.slack = (int) (last.after.get(0).to - last.to);
        task.freeSlack = last == task ? task.slack : 0;
    }
}
