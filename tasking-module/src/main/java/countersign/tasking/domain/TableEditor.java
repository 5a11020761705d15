package countersign.tasking.domain;

import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import countersign.tasking.Collaborator;
import countersign.tasking.EditResult.Problem;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
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
    private final Map<Integer, Long> numbers = new HashMap<>();
    private final PastedLinks pasted = new PastedLinks();
    private final FieldReader reader;
    private final Surroundings around;
    private final Supplier<TaskView> fresh;
    private Families families;

    /** @param present rows of the table @param removed rows taken out earlier @param fresh makes a new row with id and number */
    public TableEditor(List<TaskView> present, List<TaskView> removed, Surroundings around, Supplier<TaskView> fresh) {
        present.forEach(row -> original.put(row.taskId(), row));
        present.forEach(row -> rows.put(row.taskId(), row));
        present.forEach(row -> numbers.put(row.number(), row.taskId()));
        removed.forEach(row -> this.removed.put(row.taskId(), row));
        families = new Families(present);
        reader = new FieldReader(around, this::idOfNumber);
        this.around = around;
        this.fresh = fresh;
    }

    /** Carries out the edits in their order. */
    public void apply(List<TaskCommand> commands) {
        for (var command : commands) {
            if (command instanceof TaskCommand.Set set && set.field() == TaskField.LINKS) attempt(command, () -> link(set));
            else {
                if (!(command instanceof TaskCommand.Set)) checkPasted();
                attempt(command, () -> carryOut(command));
            }
        }
        checkPasted();
        settle();
    }

    private void link(TaskCommand.Set set) {
        var row = row(set.row());
        put(reader.set(row, TaskField.LINKS, set.values()));
        pasted.add(set, row);
    }

    private void checkPasted() { pasted.check(rows, this::put, set -> attempt(set, () -> set(set))); }

    private void attempt(TaskCommand command, Runnable work) {
        try {
            work.run();
        } catch (Refused | RuleViolation refusal) {
            problems.add(new Problem(command.row(), command.fieldName(), FieldReader.why(refusal)));
        }
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
        numbers.put(row.number(), row.taskId());
        put(row);
        place(row.taskId(), parent, after);
    }

    private void move(TaskView row, Long parent, Long after) {
        if (parent != null && families.branch(row.taskId()).contains(parent)) throw new Refused("tasking.refused.moveBelowItself");
        var from = families.parent(row.taskId());
        var before = families.before(row.taskId());
        place(row.taskId(), parent, after);
        try {
            Linkage.check(rows);
        } catch (Refused loop) {
            families.place(row.taskId(), from, before);
            rows.put(row.taskId(), row);
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

    /** Puts a row behind a sibling; their places are counted when all edits are carried out. */
    private void place(long id, Long parent, Long after) {
        families.place(id, parent, after);
        var edit = new RowEdit(rows.get(id));
        edit.parent = parent;
        put(edit.row());
    }

    /** Counts the places of those anew whose family changed. */
    private void settle() {
        for (var parent : families.moved()) {
            int position = 0;
            for (long id : families.below(parent)) {
                var edit = new RowEdit(rows.get(id));
                if (!(edit.position == position && Objects.equals(edit.parent, parent))) {
                    edit.position = position;
                    edit.parent = parent;
                    put(edit.row());
                }
                position++;
            }
        }
    }

    private void delete(long id) {
        var branch = families.branch(id);
        if (families.movedAny(branch)) settle();
        for (long one : branch) {
            removed.put(one, rows.remove(one));
            touched.add(one);
        }
        families.takeOut(id);
    }

    private void restore(TaskCommand.Restore restore) {
        var row = removed.get(id(restore.row()));
        if (row == null) throw new Refused("tasking.refused.gone");
        var parent = parent(restore.parent());
        var after = after(restore.after());
        settle();
        bringBack(row, row.version());
        families = new Families(rows.values());
        place(row.taskId(), parent, after);
        checkLinks(rows.get(row.taskId()));
    }

    private void bringBack(TaskView row, long takenOutIn) {
        removed.remove(row.taskId());
        rows.put(row.taskId(), row);
        numbers.put(row.number(), row.taskId());
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
        var id = numbers.get(Integer.parseInt(written));
        return rows.containsKey(id) ? id : null;
    }
}
