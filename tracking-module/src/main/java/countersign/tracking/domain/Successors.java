package countersign.tracking.domain;

import countersign.tasking.PlannedTask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which leaf waits for which leaf: links to and from summary tasks bind the last leaves of the one and the first of the other. Pure. */
public final class Successors {

    private final Map<Long, PlannedTask> tasks = new LinkedHashMap<>();
    private final Map<Long, List<Long>> children;
    private final Map<Long, Set<Long>> after = new HashMap<>();
    private final Map<Long, Set<Long>> before = new HashMap<>();

    private Successors(List<PlannedTask> plan) {
        plan.forEach(task -> tasks.put(task.taskId(), task));
        children = Forecast.children(plan);
        for (var task : plan) for (var link : task.links()) if (tasks.containsKey(link.predecessorId())) join(link.predecessorId(), task.taskId());
    }

    public static Successors of(List<PlannedTask> plan) { return new Successors(plan); }

    private void join(long from, long to) {
        for (long giver : ends(from, true)) for (long taker : ends(to, false)) {
            after.computeIfAbsent(giver, g -> new LinkedHashSet<>()).add(taker);
            before.computeIfAbsent(taker, t -> new LinkedHashSet<>()).add(giver);
        }
    }

    /** The leaves at the end (or the beginning) of a task: itself, or those below it that no other one below it follows (or precedes). */
    private List<Long> ends(long id, boolean last) {
        var leaves = leaves(id);
        if (leaves.size() == 1) return leaves;
        var inside = Set.copyOf(leaves);
        var inner = new LinkedHashSet<Long>();
        for (long leaf : leaves) for (var link : tasks.get(leaf).links()) {
            if (inside.contains(link.predecessorId())) inner.add(last ? link.predecessorId() : leaf);
        }
        return leaves.stream().filter(leaf -> !inner.contains(leaf)).toList();
    }

    private List<Long> leaves(long id) {
        if (!tasks.get(id).summary()) return List.of(id);
        var leaves = new ArrayList<Long>();
        children.getOrDefault(id, List.of()).forEach(child -> leaves.addAll(leaves(child)));
        return leaves;
    }

    /** The leaves that wait for this one directly. */
    public Set<Long> after(long taskId) { return after.getOrDefault(taskId, Set.of()); }

    /** The leaves this one waits for directly. */
    public Set<Long> before(long taskId) { return before.getOrDefault(taskId, Set.of()); }

    /** All that wait for this one, however far away. */
    public Set<Long> downstream(long taskId) { return reach(taskId, after); }

    /** All this one waits for, however far away. */
    public Set<Long> upstream(long taskId) { return reach(taskId, before); }

    private static Set<Long> reach(long from, Map<Long, Set<Long>> edges) {
        var reached = new LinkedHashSet<Long>();
        var open = new ArrayDeque<>(edges.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (reached.add(next)) open.addAll(edges.getOrDefault(next, Set.of()));
        }
        return reached;
    }

    /** The other departments that receive a task's result (S5.4), each with its tasks that wait for it. */
    public Map<Long, List<Long>> receivers(long taskId) {
        var giver = tasks.get(taskId).leadDepartmentId();
        var receivers = new TreeMap<Long, List<Long>>();
        for (long successor : after(taskId)) {
            var department = tasks.get(successor).leadDepartmentId();
            if (department != null && !department.equals(giver)) receivers.computeIfAbsent(department, d -> new ArrayList<>()).add(successor);
        }
        return receivers;
    }
}
