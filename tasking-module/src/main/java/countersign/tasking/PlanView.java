package countersign.tasking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan: the working copy (version 0) or a published version with its baseline (S4.6).
 *
 * @param zone            the project's zone, in which the plan's times are
 * @param finish          the end of the last task, pooled buffers included
 * @param calendarVersion of the project's calendar it was computed with
 * @param policyVersion   of the policy it was computed with
 * @param calendar        the project's calendar as text ({@code WorkingCalendar.parse}), frozen with the plan
 * @param documentId      the sealed document; null of the working copy
 * @param changeRequestId the change request that made this version; null of version 1
 * @param rows            in the table's order, each parent before its children
 */
public record PlanView(long projectId, int version, Instant publishedAt, ZoneId zone, LocalDateTime start, LocalDateTime finish,
        String calendarVersion, String policyVersion, String calendar, Long documentId, Long changeRequestId, List<PlannedTask> rows,
        List<PooledBuffer> pools) {

    public PlanView {
        rows = List.copyOf(rows);
        pools = List.copyOf(pools);
    }

    /** The rows by task, in the plan's order. */
    public Map<Long, PlannedTask> byId() {
        var byId = new LinkedHashMap<Long, PlannedTask>();
        rows.forEach(row -> byId.put(row.taskId(), row));
        return byId;
    }

    /** The tasks that were to start at a day and start on a later one. @param said of tasks, by task */
    List<Long> delayed(Map<Long, PlanFact> said) {
        return rows.stream().filter(row -> said.containsKey(row.taskId()) && said.get(row.taskId()).delays(row)).map(PlannedTask::taskId).toList();
    }

    /** The row of a task; empty when the plan has none. */
    public Optional<PlannedTask> task(long taskId) { return rows.stream().filter(row -> row.taskId() == taskId).findFirst(); }
}
