package countersign.tasking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.Actuals;
import countersign.tasking.BufferMode;
import countersign.tasking.PlanFact;
import countersign.tasking.TaskView;
import countersign.tasking.schedule.Buffers;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a plan is computed from.
 *
 * @param start     the project's beginning
 * @param calendars a person's calendar by id; tasks run on their owner's
 * @param facts     by task
 * @param actuals   by task; empty before execution
 */
public record ScheduleInput(List<TaskView> rows, LocalDateTime start, WorkingCalendar calendar, Function<Long, WorkingCalendar> calendars, Buffers buffers,
        BufferMode mode, Map<Long, PlanFact> facts, Map<Long, Actuals> actuals, int dayMinutes) {

    /** What was said of a task. */
    PlanFact fact(long taskId) { return facts.getOrDefault(taskId, PlanFact.none(taskId)); }
}
