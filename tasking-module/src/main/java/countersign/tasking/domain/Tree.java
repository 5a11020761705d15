package countersign.tasking.domain;

import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table as a tree. Pure; rows whose parent is not in the table stand on top. */
public final class Tree {

    /** Rows of one parent, in their order. */
    static final Comparator<TaskView> ORDER = Comparator.comparingInt(TaskView::position).thenComparingLong(TaskView::taskId);

    private final Map<Long, TaskView> rows = new LinkedHashMap<>();
    private final Map<Long, List<TaskView>> children = new HashMap<>();

    /** A tree of these rows, in any order. */
    public Tree(List<TaskView> unordered) {
        unordered.forEach(row -> rows.put(row.taskId(), row));
        for (var row : unordered) {
            var parent = row.parentId() != null && rows.containsKey(row.parentId()) ? row.parentId() : null;
            children.computeIfAbsent(parent, p -> new ArrayList<>()).add(row);
        }
        children.values().forEach(list -> list.sort(ORDER));
    }

    /** All rows in order, each parent before its children. */
    public List<TaskView> ordered() {
        var ordered = new ArrayList<TaskView>(rows.size());
        descend(null, ordered);
        return ordered;
    }

    /** The row of that id; null when there is none. */
    public TaskView row(long id) { return rows.get(id); }

    /** The rows directly below; {@code null} for the top. */
    public List<TaskView> below(Long parent) { return children.getOrDefault(parent, List.of()); }

    /** Whether nothing is below the row. */
    public boolean leaf(long id) { return below(id).isEmpty(); }

    /** The rows that have nothing below, in order. */
    public List<TaskView> leaves() { return ordered().stream().filter(row -> leaf(row.taskId())).toList(); }

    /** The row and everything below it, in order. */
    public List<TaskView> branch(long id) {
        var branch = new ArrayList<TaskView>();
        branch.add(rows.get(id));
        descend(id, branch);
        return branch;
    }

    /** The rows above, the nearest first. */
    public List<TaskView> above(long id) {
        var above = new ArrayList<TaskView>();
        Set<Long> seen = new HashSet<>();
        for (var row = rows.get(id); row != null && row.parentId() != null && seen.add(row.taskId()); ) {
            row = rows.get(row.parentId());
            if (row != null) above.add(row);
        }
        return above;
    }

    /** How deep a row lies; 0 at the top. */
    public int level(long id) { return above(id).size(); }

    private void descend(Long parent, List<TaskView> into) {
        for (var row : below(parent)) {
            into.add(row);
            descend(row.taskId(), into);
        }
    }
}
