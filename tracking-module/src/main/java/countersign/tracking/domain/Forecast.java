package countersign.tracking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlannedTask;
import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Driver;
import countersign.tasking.schedule.Network;
import countersign.tasking.schedule.Schedule;
import countersign.tasking.schedule.TaskInput;
import countersign.tasking.schedule.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When the tasks will be done, from what was reported (S5.3, S5.4). Pure; computed with the engine. A task starts no earlier than planned; work that
 * is not done lies after the status date; a finish that the owner expects holds where it is later.
 */
public final class Forecast {

    /** What is known of a task's progress; times of the project's zone, null where nothing was said. */
    public record Reported(int percent, LocalDateTime actualStart, LocalDateTime actualFinish, LocalDate expectedFinish) {
        /** Nothing was reported. */
        public static final Reported NONE = new Reported(0, null, null, null);
    }

    private final Map<Long, PlannedTask> tasks = new LinkedHashMap<>();
    private final Schedule schedule;

    /**
     * @param calendars by task id, the calendar of its owner; tasks without one run on the project's
     * @param status    what is not done lies after it; null for the plan alone
     */
    public Forecast(List<PlannedTask> plan, WorkingCalendar project, Map<Long, WorkingCalendar> calendars, Map<Long, Reported> reported,
            LocalDateTime start, LocalDateTime status) {
        plan.forEach(task -> tasks.put(task.taskId(), task));
        var engine = new WorkCalendars();
        var network = Network.builder(start, engine.of(project));
        if (status != null) network.statusDate(status);
        for (var task : plan) {
            var input = network.task(task.taskId());
            if (task.parentId() != null && tasks.containsKey(task.parentId())) input.parent(task.parentId());
            if (task.summary()) continue;
            var own = calendars.getOrDefault(task.taskId(), project);
            if (!own.version().equals(project.version())) input.calendar(engine.of(own));
            work(input, task, reported.getOrDefault(task.taskId(), Reported.NONE), engine.of(own), own, status);
        }
        plan.forEach(task -> task.links().stream().filter(link -> tasks.containsKey(link.predecessorId()))
                .forEach(link -> network.link(link.predecessorId(), task.taskId(), link.type(), link.lag())));
        schedule = Schedule.compute(network.build());
    }

    private static void work(TaskInput input, PlannedTask task, Reported so, WorkCalendar calendar, WorkingCalendar days, LocalDateTime status) {
        input.duration(task.estimate()).buffer(task.bufferMinutes());
        input.constraint(ConstraintType.SNET, task.start());
        if (so.actualFinish() != null) {
            var begun = so.actualStart() == null || so.actualStart().isAfter(so.actualFinish()) ? so.actualFinish() : so.actualStart();
            input.actualStart(begun).actualFinish(so.actualFinish());
            return;
        }
        if (so.actualStart() != null) input.actualStart(so.actualStart()).percent(Math.min(so.percent(), 99));
        remaining(input, task, so, calendar, days, status);
    }

    /**
     * A begun task's buffer is used up before its finish moves. An expected finish that is later than the plan's holds; of what has not begun, whatever
     * moves its start in between.
     */
    private static void remaining(TaskInput input, PlannedTask task, Reported so, WorkCalendar calendar, WorkingCalendar days, LocalDateTime status) {
        if (so.expectedFinish() != null && so.expectedFinish().isAfter(task.finish().toLocalDate())) {
            var end = days.endOfWork(days.rollForward(so.expectedFinish()).effective()).orElseThrow();
            input.buffer(0);
            if (so.actualStart() == null) input.window(task.start(), null).constraint(ConstraintType.FNET, end);
            else input.remaining(Math.max(0, calendar.minutesBetween(status == null || status.isBefore(so.actualStart()) ? so.actualStart() : status, end)));
            return;
        }
        if (so.actualStart() == null || status == null || task.bufferMinutes() == 0) return;
        var left = task.estimate() - (int) Math.round(task.estimate() * Math.min(so.percent(), 99) / 100.0);
        var free = calendar.minutesBetween(status, task.finish());
        input.buffer(Math.max(0, Math.min(task.bufferMinutes(), free - left)));
    }

    public LocalDateTime start(long taskId) { return schedule.start(taskId); }

    /** With the buffer that is left. */
    public LocalDateTime finish(long taskId) { return schedule.finish(taskId); }

    public LocalDateTime projectFinish() { return schedule.projectFinish(); }

    /** The task that pushes this one; null when it is none. */
    public Long pushedBy(long taskId) {
        var driver = schedule.startDriver(taskId);
        return driver.kind() == Driver.Kind.LINK ? Long.valueOf(driver.task()) : null;
    }

    /** Whether it lies where it does because the status date went by. */
    public boolean pushedByTime(long taskId) {
        return schedule.startDriver(taskId).kind() == Driver.Kind.STATUS_DATE || schedule.finishDriver(taskId).kind() == Driver.Kind.STATUS_DATE;
    }

    /** Everything that waits for the task, directly or through others; leaves only. */
    public Set<Long> downstream(long taskId) { return Successors.of(List.copyOf(tasks.values())).downstream(taskId); }

    /** Leaves whose finish is on a later day than planned, by working days, in the plan's order. */
    public Map<Long, Integer> late(WorkingCalendar calendar) {
        var late = new LinkedHashMap<Long, Integer>();
        for (var task : tasks.values()) {
            if (task.summary()) continue;
            var days = calendar.workingDaysBetween(task.finish().toLocalDate(), finish(task.taskId()).toLocalDate());
            if (days > 0) late.put(task.taskId(), days);
        }
        return late;
    }

    /** Ids by parent, to find what lies below a summary task. */
    static Map<Long, List<Long>> children(List<PlannedTask> plan) {
        var below = new HashMap<Long, List<Long>>();
        for (var task : plan) if (task.parentId() != null) below.computeIfAbsent(task.parentId(), p -> new ArrayList<>()).add(task.taskId());
        return below;
    }
}
