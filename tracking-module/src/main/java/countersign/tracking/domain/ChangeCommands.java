package countersign.tracking.domain;

import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tracking.ChangeField;
import countersign.tracking.TaskChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The edits of the table that carry a change out (S5.6): new rows first, at the end of their parents, so that links can name them; then the fields; what
 * is cancelled last, with the summary tasks that would be left without a task. Pure.
 */
public final class ChangeCommands {

    private final Map<Long, TaskView> rows = new LinkedHashMap<>();
    private final List<TaskCommand> commands = new ArrayList<>();

    /** @param table the rows as they stand now, in the table's order */
    public ChangeCommands(Iterable<TaskView> table) { table.forEach(row -> rows.put(row.taskId(), row)); }

    /** The commands, in the order in which they have to be carried out. */
    public List<TaskCommand> of(List<TaskChange> changes) {
        insert(changes);
        for (var change : changes) if (isWindow(change)) set(change, List.of());
        for (var field : ChangeField.values()) changes.stream().filter(change -> change.field() == field).forEach(this::set);
        delete(changes);
        return List.copyOf(commands);
    }

    /** Both ends of a window are emptied before they are set: one set alone might lie beyond the other as it was. */
    private static boolean isWindow(TaskChange change) { return change.field() == ChangeField.START || change.field() == ChangeField.FINISH; }

    private void insert(List<TaskChange> changes) {
        var parents = new TreeMap<Long, Long>(java.util.Comparator.reverseOrder());
        changes.stream().filter(TaskChange::ofNewTask).forEach(change -> parents.merge(change.taskId(), parent(change), (one, other) -> one == 0 ? other : one));
        var last = new HashMap<Long, String>();
        rows.values().forEach(row -> last.put(row.parentId() == null ? 0L : row.parentId(), Long.toString(row.taskId())));
        parents.forEach((task, parent) -> {
            commands.add(new TaskCommand.Insert(name(task), parent == 0 ? null : parent.toString(), last.get(parent)));
            last.put(parent, name(task));
        });
    }

    private static long parent(TaskChange change) {
        return change.field() == ChangeField.PARENT && !change.after().isEmpty() ? Long.parseLong(change.after()) : 0;
    }

    private void set(TaskChange change) {
        switch (change.field()) {
            case PARENT, REMOVED, BEGIN -> { }
            case LINKS -> set(change, List.of(ChangeValues.NEW.matcher(change.after()).replaceAll("$1#NEW_$2#")));
            case COLLABORATING -> set(change, List.of(change.after().split(",")));
            default -> set(change, change.after().isEmpty() ? List.of() : List.of(change.after()));
        }
    }

    private void set(TaskChange change, List<String> values) {
        commands.add(new TaskCommand.Set(name(change.taskId()), TaskField.of(change.field().json()), values));
    }

    private static String name(long taskId) { return taskId < 0 ? "NEW_" + -taskId : Long.toString(taskId); }

    private void delete(List<TaskChange> changes) {
        var gone = new HashSet<Long>();
        changes.stream().filter(change -> change.field() == ChangeField.REMOVED).forEach(change -> gone.add(change.taskId()));
        var kept = new HashSet<Long>();
        changes.stream().filter(TaskChange::ofNewTask).map(ChangeCommands::parent).forEach(kept::add);
        for (boolean more = true; more; ) more = rows.values().stream().filter(row -> emptied(row, gone) && !kept.contains(row.taskId())).map(row -> gone.add(row.taskId())).toList().contains(true);
        gone.stream().filter(rows::containsKey).filter(id -> !goesWithParent(id, gone)).sorted().forEach(id -> commands.add(new TaskCommand.Delete(Long.toString(id))));
    }

    /** A summary task everything below which is cancelled. */
    private boolean emptied(TaskView row, Set<Long> gone) {
        var below = rows.values().stream().filter(child -> child.parentId() != null && child.parentId() == row.taskId()).toList();
        return !gone.contains(row.taskId()) && !below.isEmpty() && below.stream().allMatch(child -> gone.contains(child.taskId()));
    }

    private boolean goesWithParent(long id, Set<Long> gone) {
        for (var above = rows.get(id).parentId(); above != null; above = rows.get(above).parentId()) if (gone.contains(above)) return true;
        return false;
    }
}
