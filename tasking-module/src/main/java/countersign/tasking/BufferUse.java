package countersign.tasking;

import countersign.shared.calendar.WorkingCalendar;
import java.util.List;

/** How much of a plan's buffers its moves use up. */
record BufferUse(int minutes, boolean beyond) {

    /** Own buffers count by how far the estimate's end moves into them, a pool by the move of the task before it. */
    static BufferUse of(PlanView plan, List<PlanImpact.Moved> moved, WorkingCalendar calendar) {
        var used = 0;
        var beyond = false;
        for (var move : moved) {
            var later = (int) calendar.workingTimeBetween(move.before().estimateFinish(), move.after().estimateFinish()).toMinutes();
            if (later <= 0) continue;
            var buffer = buffer(plan, move.before());
            used += Math.min(later, buffer);
            beyond |= later > buffer;
        }
        return new BufferUse(used, beyond);
    }

    private static int buffer(PlanView plan, PlannedTask task) {
        var pooled = plan.pools().stream().filter(pool -> pool.taskIds().contains(task.taskId())).mapToInt(PooledBuffer::minutes).max();
        return task.bufferMinutes() + pooled.orElse(0);
    }
}
