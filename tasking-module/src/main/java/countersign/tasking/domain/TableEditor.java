package countersign.tasking.domain;

import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import countersign.tasking.Collaborator;
import countersign.tasking.EditResult.Problem;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Carries out a list of edits on a table (S3.1). Pure: a refused edit leaves everything as it was and the others are taken; what was changed,
 * taken out and put back can be read afterwards.
 */
public final class TableEditor {

    private static final int LONGEST_REASON = 500;

    private final Map<Long, TaskView> original = new HashMap<>();
    private final Map<Long, TaskView> rows = new LinkedHashMap<>();
    private final Map<Long, TaskView> removed = new LinkedHashMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, String> reasons = new TreeMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<TaskCommand.Set> linked = new ArrayList<>();
    private final Map<Long, List<TaskLink>> unlinked = new LinkedHashMap<>();
    private final FieldReader reader;
    private final Surroundings around;
    private final Supplier<TaskView> fresh;

    /** @param present rows of the table @param removed rows taken out earlier @param fresh makes a new row with id and number */
    public TableEditor(List<TaskView> present, List<TaskView> removed, Surroundings around, Supplier<TaskView> fresh) {
        present.forEach(row -> original.put(row.taskId(), row));
        present.forEach(row -> rows.put(row.taskId(), row));
        removed.forEach(row -> this.removed.put(row.taskId(), row));
        reader = new FieldReader(around, this::idOfNumber);
        this.around = around;
        this.fresh = fresh;
    }

    /** Carries out the edits in their order. */
    public void apply(List<TaskCommand> commands) {
        for (var command : commands) {
            if (command instanceof TaskCommand.Set set && set.field() == TaskField.LINKS) attempt(command, () -> link(set));
            else {
                if (!(command instanceof TaskCommand.Set)) checkLinked();
                attempt(command, () -> carryOut(command));
            }
        }
        checkLinked();
    }

    private void attempt(TaskCommand command, Runnable work) {
        try {
            work.run();
        } catch (Refused | RuleViolation refusal) {
            problems.add(new Problem(command.row(), command.fieldName(), FieldReader.why(refusal)));
        }
    }

    /** Links are checked together, for hundreds are pasted at once and each check looks at the whole table. */
    private void link(TaskCommand.Set set) {
        var row = row(set.row());
        put(reader.set(row, TaskField.LINKS, set.values()));
        unlinked.putIfAbsent(row.taskId(), row.links());
        linked.add(set);
    }

    /** Where they cannot stand together, one after the other is tried, so that only what does not fit is refused. */
    private void checkLinked() {
        if (linked.isEmpty()) return;
        try {
            Linkage.check(rows);
        } catch (Refused somewhere) {
            unlinked.forEach((id, links) -> {
                var edit = new RowEdit(rows.get(id));
                edit.links = links;
                put(edit.row());
            });
            linked.forEach(set -> attempt(set, () -> set(set)));
        }
        linked.clear();
        unlinked.clear();
    }

    /** The rows now, in the table's order. */
    public List<TaskView> rows() { return new Tree(List.copyOf(rows.values())).ordered(); }

    /** The rows that differ from before and are in the table, in its order; one that was changed and changed back does not. */
    public List<TaskView> changed() {
        return rows().stream().filter(row -> touched.contains(row.taskId()) && !row.equals(original.get(row.taskId()))).toList();
    }

    /** Ids of rows that were taken out. */
    public Set<Long> takenOut() {
        var out = new LinkedHashSet<>(touched);
        out.removeAll(rows.keySet());
        return out;
    }

    /** Ids of new rows by their tempId. */
    public Map<String, Long> ids() { return Map.copyOf(ids); }

    /** Reasons given by kind; an empty one takes the answer back. */
    public Map<String, String> reasons() { return reasons; }

    /** What was refused. */
    public List<Problem> problems() { return List.copyOf(problems); }

    private void carryOut(TaskCommand command) {
        if (command instanceof TaskCommand.Set set) set(set);
        else if (command instanceof TaskCommand.Add add) add(add);
        else if (command instanceof TaskCommand.Insert insert) insert(insert);
        else if (command instanceof TaskCommand.Move move) move(row(move.row()), parent(move.parent()), after(move.after()));
        else if (command instanceof TaskCommand.Delete delete) delete(row(delete.row()).taskId());
        else if (command instanceof TaskCommand.Restore restore) restore(restore);
        else if (command instanceof TaskCommand.Needs needs) needs(needs);
        else if (command instanceof TaskCommand.Shares shares) shares(shares);
        else if (command instanceof TaskCommand.Reason reason) reasons.put(reason.kind(), Input.line("reason", reason.reason(), LONGEST_REASON));
    }

    private void set(TaskCommand.Set set) {
        var row = row(set.row());
        var changed = reader.set(row, set.field(), set.values());
        put(changed);
        if (set.field() == TaskField.LINKS) checkLinks(row);
    }

    private void add(TaskCommand.Add add) {
        var row = row(add.row());
        var values = new ArrayList<String>();
        if (add.field() == TaskField.COLLABORATING) row.collaboratingDepartmentIds().forEach(id -> values.add(id.toString()));
        else if (add.field() == TaskField.COLLABORATORS) row.collaborators().forEach(c -> values.add(c.personId() == null ? c.name() : c.personId().toString()));
        else throw new Refused("tasking.refused.noList", add.field().text());
        values.add(add.value());
        put(reader.set(row, add.field(), values));
    }

    private void insert(TaskCommand.Insert insert) {
        var parent = parent(insert.parent());
        var after = after(insert.after());
        var row = fresh.get();
        ids.put(insert.tempId(), row.taskId());
        put(row);
        place(row.taskId(), parent, after);
    }

    private void move(TaskView row, Long parent, Long after) {
        if (parent != null && new Tree(List.copyOf(rows.values())).branch(row.taskId()).stream().anyMatch(r -> r.taskId() == parent))
            throw new Refused("tasking.refused.moveBelowItself");
        var before = new LinkedHashMap<>(rows);
        place(row.taskId(), parent, after);
        try {
            Linkage.check(rows);
        } catch (Refused loop) {
            rows.putAll(before);
            throw loop;
        }
    }

    private void checkLinks(TaskView before) {
        try {
            Linkage.check(rows);
        } catch (Refused loop) {
            rows.put(before.taskId(), before);
            throw loop;
        }
    }

    /** Puts a row behind a sibling and counts the siblings' places anew, in both families. */
    private void place(Long id, Long parent, Long after) {
        var from = rows.get(id).parentId();
        var siblings = siblings(parent);
        siblings.remove(id);
        var at = after == null ? 0 : siblings.indexOf(after) + 1;
        if (after != null && at == 0) at = siblings.size();
        siblings.add(at, id);
        for (int i = 0; i < siblings.size(); i++) place(siblings.get(i), parent, i);
        if (!Objects.equals(from, parent)) renumber(from);
    }

    private void renumber(Long parent) {
        var siblings = siblings(parent);
        for (int i = 0; i < siblings.size(); i++) place(siblings.get(i), rows.get(siblings.get(i)).parentId(), i);
    }

    /** The rows directly below, in order, as {@link Tree} has them: hundreds are inserted at once, and a tree would be made for each. */
    private List<Long> siblings(Long parent) {
        return rows.values().stream().filter(row -> Objects.equals(parent, rows.containsKey(row.parentId()) ? row.parentId() : null))
                .sorted(Tree.ORDER).map(TaskView::taskId).collect(Collectors.toCollection(ArrayList::new));
    }

    private void place(long id, Long parent, int position) {
        var row = rows.get(id);
        if (row.position() == position && Objects.equals(row.parentId(), parent)) return;
        var edit = new RowEdit(row);
        edit.parent = parent;
        edit.position = position;
        put(edit.row());
    }

    private void delete(long id) {
        var parent = rows.get(id).parentId();
        for (var row : new Tree(List.copyOf(rows.values())).branch(id)) {
            removed.put(row.taskId(), rows.remove(row.taskId()));
            touched.add(row.taskId());
        }
        renumber(parent);
    }

    private void restore(TaskCommand.Restore restore) {
        var row = removed.get(id(restore.row()));
        if (row == null) throw new Refused("tasking.refused.gone");
        var parent = parent(restore.parent());
        var after = after(restore.after());
        bringBack(row, row.version());
        place(row.taskId(), parent, after);
        checkLinks(rows.get(row.taskId()));
    }

    private void bringBack(TaskView row, long takenOutIn) {
        removed.remove(row.taskId());
        rows.put(row.taskId(), row);
        touched.add(row.taskId());
        List.copyOf(removed.values()).stream().filter(below -> below.parentId() != null && below.parentId() == row.taskId()
                && below.version() == takenOutIn).forEach(below -> bringBack(below, takenOutIn));
    }

    private void needs(TaskCommand.Needs needs) {
        var edit = new RowEdit(row(needs.row()));
        edit.needLines = new NeedReader(around, reader).read(needs.lines());
        put(edit.row());
    }

    private void shares(TaskCommand.Shares shares) {
        var edit = new RowEdit(row(shares.row()));
        var owner = share(shares, edit.owner);
        edit.ownerShare = owner.percent();
        edit.ownerEffort = owner.minutes();
        edit.collaborators = edit.collaborators.stream().map(c -> c.personId() == null ? c
                : new Collaborator(c.personId(), c.name(), share(shares, c.personId()).percent(), share(shares, c.personId()).minutes())).toList();
        put(edit.row());
    }

    private TimeShare share(TaskCommand.Shares shares, Long person) {
        return person == null ? TimeShare.NONE : TimeShare.read(shares.byPerson().get(person.toString()), around.dayMinutes());
    }

    private void put(TaskView row) {
        if (row.equals(rows.put(row.taskId(), row))) return;
        touched.add(row.taskId());
    }

    private TaskView row(String name) {
        var row = rows.get(id(name));
        if (row == null) throw new Refused("tasking.refused.gone");
        return row;
    }

    private Long parent(String name) { return name == null ? null : row(name).taskId(); }

    private Long after(String name) { return name == null ? null : id(name); }

    private Long id(String name) {
        if (ids.containsKey(name)) return ids.get(name);
        if (name != null && name.matches("\\d{1,18}")) return Long.valueOf(name);
        throw new Refused("tasking.refused.gone");
    }

    private Long idOfNumber(String written) {
        if (written.startsWith("#")) {
            var id = id(written.substring(1, written.length() - 1));
            return rows.containsKey(id) ? id : null;
        }
        var number = Integer.parseInt(written);
        return rows.values().stream().filter(row -> row.number() == number).map(TaskView::taskId).findFirst().orElse(null);
    }
}
