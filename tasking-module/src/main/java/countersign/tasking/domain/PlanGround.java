package countersign.tasking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.Actuals;
import countersign.tasking.BufferMode;
import countersign.tasking.PlanFact;
import countersign.tasking.TaskView;
import countersign.tasking.domain.check.Basis;
import countersign.tasking.schedule.Buffers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the plans of a project are computed from, but their rows: read once, for the plan as it is and as edits would make it.
 *
 * @param calendars a person's calendar by id; tasks run on their owner's
 * @param start     the day the work begins
 * @param facts     what the planner said of tasks, by task
 * @param actuals   by task; empty before execution
 */
public record PlanGround(long projectId, Surroundings around, Basis basis, WorkingCalendar calendar, Function<Long, WorkingCalendar> calendars, Buffers buffers,
        String policyVersion, LocalDate start, BufferMode mode, Map<Long, PlanFact> facts, Map<Long, Actuals> actuals) {

    /** The first working moment. */
    public LocalDateTime begins() { return calendar.nextWork(start.atStartOfDay()); }

    /** What is said of a task. */
    public PlanFact fact(long taskId) { return facts.getOrDefault(taskId, PlanFact.none(taskId)); }

    /** The same ground where other things are said of some tasks. */
    public PlanGround saying(Map<Long, PlanFact> said) {
        var all = new HashMap<>(facts);
        all.putAll(said);
        return new PlanGround(projectId, around, basis, calendar, calendars, buffers, policyVersion, start, mode, all, actuals);
    }

    /** The calendar a row is worked on: its owner's, else the project's. */
    public WorkingCalendar calendar(TaskView row) { return row.ownerId() == null ? calendar : calendars.apply(row.ownerId()); }

    /** What these rows are scheduled from. @param said of some tasks, other than what is kept */
    public ScheduleInput input(List<TaskView> rows, Map<Long, PlanFact> said) {
        return new ScheduleInput(rows, begins(), calendar, calendars, buffers, mode, facts(rows, said), actuals, around.dayMinutes());
    }

    /** Where a department reckoned with a buffer of its own for a task's work, that is the task's buffer (S2.3). */
    private Map<Long, PlanFact> facts(List<TaskView> rows, Map<Long, PlanFact> said) {
        var all = new HashMap<>(facts);
        all.putAll(said);
        for (var row : rows) basis.buffered(row).ifPresent(promise -> all.merge(row.taskId(), PlanFact.none(row.taskId()).buffered(promise.buffer()),
                (fact, its) -> fact.bufferMinutes() == null ? fact.buffered(promise.buffer()) : fact));
        return all;
    }
}
