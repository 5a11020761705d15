package countersign.tracking.domain;

import countersign.tasking.PlannedTask;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * Whether a later finish of a task is its own department's business (S5.6): it is not beyond the plan's finish with its buffers, and pushes no
 * milestone and no task of another department to a later day than planned. Pure.
 */
public final class WithinBuffer {

    private WithinBuffer() {}

    /**
     * @param after  the forecast with the wanted finish
     * @param before the forecast as it is
     * @param finish the plan's finish, pooled buffers included
     */
    public static boolean holds(PlannedTask task, List<PlannedTask> plan, Forecast before, Forecast after, LocalDateTime finish) {
        if (task.milestone() || after.projectFinish().isAfter(finish) && after.projectFinish().isAfter(before.projectFinish())) return false;
        for (var other : plan) {
            if (other.summary() || other.taskId() == task.taskId()) continue;
            var moved = after.finish(other.taskId()).toLocalDate().isAfter(before.finish(other.taskId()).toLocalDate());
            if (moved && (other.milestone() || !own(task, other))) return false;
        }
        return true;
    }

    private static boolean own(PlannedTask task, PlannedTask other) {
        return Objects.equals(task.leadDepartmentId(), other.leadDepartmentId()) && task.collaboratingDepartmentIds().containsAll(other.collaboratingDepartmentIds());
    }
}
