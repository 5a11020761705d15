package countersign.tasking.domain;

import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who stands below whom while a table is edited, as lists of ids: thousands of rows are placed at once, and their positions are only counted when all of
 * them are. Rows whose parent is not in the table stand on top, as in {@link Tree}.
 */
final class Families {

    private final Map<Long, List<Long>> children = new HashMap<>();
    private final Map<Long, Long> parents = new HashMap<>();
    private final Set<Long> moved = new HashSet<>();

    Families(Collection<TaskView> rows) {
        var tree = new Tree(List.copyOf(rows));
        lay(tree, null);
        rows.forEach(row -> lay(tree, row.taskId()));
    }

    private void lay(Tree tree, Long parent) {
        for (var row : tree.below(parent)) {
            children.computeIfAbsent(parent, p -> new ArrayList<>()).add(row.taskId());
            parents.put(row.taskId(), parent);
        }
    }

    /** The rows directly below, in their order; {@code null} for the top. */
    List<Long> below(Long parent) { return children.getOrDefault(parent, List.of()); }

    /** The row and everything below it, each parent before its children. */
    List<Long> branch(long id) {
        var branch = new ArrayList<Long>();
        branch.add(id);
        for (int i = 0; i < branch.size(); i++) branch.addAll(i + 1, below(branch.get(i)));
        return branch;
    }

    /** Puts a row, new or known, behind a sibling: first where there is none, last where it is not one. */
    void place(long id, Long parent, Long after) {
        leave(id);
        var siblings = children.computeIfAbsent(parent, p -> new ArrayList<>());
        var at = after == null ? 0 : siblings.lastIndexOf(after) + 1;
        siblings.add(after != null && at == 0 ? siblings.size() : at, id);
        parents.put(id, parent);
        moved.add(parent);
    }

    /** Takes a branch out; what is in it keeps its places. */
    void takeOut(long id) {
        leave(id);
        branch(id).forEach(one -> {
            children.remove(one);
            parents.remove(one);
        });
    }

    private void leave(long id) {
        if (!parents.containsKey(id)) return;
        var from = parents.remove(id);
        children.get(from).remove(Long.valueOf(id));
        moved.add(from);
    }

    /** Where a row stands: behind that sibling, null where it is the first. */
    Long before(long id) {
        var siblings = below(parents.get(id));
        var at = siblings.indexOf(id);
        return at <= 0 ? null : siblings.get(at - 1);
    }

    Long parent(long id) { return parents.get(id); }

    /** Whether places changed below one of these. */
    boolean movedAny(List<Long> ids) { return ids.stream().anyMatch(moved::contains); }

    /** The families in which places changed since this was asked last. */
    List<Long> moved() {
        var all = new ArrayList<>(moved);
        all.removeIf(parent -> Objects.nonNull(parent) && !children.containsKey(parent));
        moved.clear();
        return all;
    }
}
