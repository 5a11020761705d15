package countersign.tasking;

import countersign.shared.calendar.WorkingCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a later end of a task's estimate goes into what stands behind it, its own buffer and the pooled one (S4.2). Working minutes.
 *
 * @param task   as the earlier plan has it
 * @param buffer that the earlier plan has behind it; 0 where there is none
 * @param later  by how much the estimate ends later
 */
public record BufferUse(PlannedTask task, int buffer, int later) {

    /** How much of the buffer is used up. */
    public int used() { return Math.min(later, buffer); }

    /** Whether it goes beyond the buffer. */
    public boolean beyond() { return later > buffer; }

    /** Of every task whose estimate ends later. */
    static List<BufferUse> of(PlanView plan, List<PlanImpact.Moved> moved, WorkingCalendar calendar) {
        var pooled = pooled(plan);
        return moved.stream().map(move -> new BufferUse(move.before(), move.before().bufferMinutes() + pooled.getOrDefault(move.before().taskId(), 0),
                (int) calendar.workingTimeBetween(move.before().estimateFinish(), move.after().estimateFinish()).toMinutes())).filter(use -> use.later() > 0).toList();
    }

    private static Map<Long, Integer> pooled(PlanView plan) {
        var pooled = new HashMap<Long, Integer>();
        plan.pools().forEach(pool -> pool.taskIds().forEach(task -> pooled.merge(task, pool.minutes(), Math::max)));
        return pooled;
    }
}
