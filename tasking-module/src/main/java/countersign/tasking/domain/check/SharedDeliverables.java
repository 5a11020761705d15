package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One deliverable led by two departments side by side: at the same time and not waiting for each other (S3.2). */
final class SharedDeliverables implements Check {

    @Override public List<Finding> find(Situation s) {
        Map<Long, List<TaskView>> by = new LinkedHashMap<>();
        s.leaves.stream().filter(row -> row.deliverableId() != null && row.leadDepartmentId() != null)
                .forEach(row -> by.computeIfAbsent(row.deliverableId(), d -> new ArrayList<>()).add(row));
        var found = new ArrayList<Finding>();
        by.forEach((deliverable, rows) -> pair(rows).ifPresent(pair -> found.add(finding(s, deliverable, pair.get(0), pair.get(1)))));
        return found;
    }

    private static java.util.Optional<List<TaskView>> pair(List<TaskView> rows) {
        for (var one : rows)
            for (var other : rows)
                if (one.number() < other.number() && !one.leadDepartmentId().equals(other.leadDepartmentId()) && sideBySide(one, other))
                    return java.util.Optional.of(List.of(one, other));
        return java.util.Optional.empty();
    }

    private static boolean sideBySide(TaskView one, TaskView other) {
        if (waits(one, other) || waits(other, one)) return false;
        if (one.windowStart() == null || one.windowFinish() == null || other.windowStart() == null || other.windowFinish() == null) return true;
        return !one.windowStart().isAfter(other.windowFinish()) && !other.windowStart().isAfter(one.windowFinish());
    }

    private static boolean waits(TaskView one, TaskView other) { return one.links().stream().anyMatch(link -> link.predecessorId() == other.taskId()); }

    private static Finding finding(Situation s, long deliverable, TaskView one, TaskView other) {
        var mend = Situation.mend("oneLead", List.of(Situation.set(other, TaskField.LEAD, one.leadDepartmentId()),
                Situation.set(other, TaskField.COLLABORATING, with(other, one))), s.name(one.leadDepartmentId()));
        return Situation.warning("sharedDeliverable", List.of(other, one), TaskField.LEAD, mend, s.basis.deliverables().getOrDefault(deliverable, "–"),
                s.name(one.leadDepartmentId()), Situation.label(one), s.name(other.leadDepartmentId()), Situation.label(other));
    }

    private static Object[] with(TaskView other, TaskView one) {
        var all = new ArrayList<Object>(other.collaboratingDepartmentIds());
        all.remove(one.leadDepartmentId());
        all.add(other.leadDepartmentId());
        return all.toArray();
    }
}
