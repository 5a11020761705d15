package countersign.tasking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import countersign.tasking.domain.AssignmentTable;
import countersign.tasking.domain.Booking;
import countersign.tasking.domain.TableEditor;
import countersign.tasking.domain.Task;
import countersign.tasking.domain.Tree;
import countersign.tasking.domain.check.Checks;
import countersign.tasking.store.BookingStore;
import countersign.tasking.store.Promises;
import countersign.tasking.store.Surveyor;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** The assignment table: read, edited and checked (S3.1, S3.2). Who may see a project is checked by who calls ({@code ProjectAccess}). */
@ApplicationScoped
@Transactional
public class Assignments {

    @Inject TaskStore store;
    @Inject BookingStore bookings;
    @Inject Surveyor surveyor;
    @Inject Promises promises;
    @Inject TaskingRights rights;
    @Inject Directory directory;
    @Inject ProjectAccess access;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /** The rows of a project in the table's order, each parent before its children; empty before the table was opened. */
    public List<TaskView> table(long projectId) { return new Tree(store.rows(projectId)).ordered(); }

    /** The table with its state. @throws NoSuchElementException before it was opened */
    public AssignmentView view(long projectId) {
        var table = store.table(projectId).orElseThrow(() -> new NoSuchElementException("no assignment table of project " + projectId));
        return new AssignmentView(projectId, table.revision(), table.state(), table(projectId), table.signOffId(), table.documentId(),
                table.unsent(), table.filedAt());
    }

    /** The table's state without its rows; empty before it was opened. */
    public Optional<AssignmentView> head(long projectId) {
        return store.table(projectId).map(table -> new AssignmentView(projectId, table.revision(), table.state(), List.of(), table.signOffId(),
                table.documentId(), table.unsent(), table.filedAt()));
    }

    /** Whether the table was opened. */
    public boolean opened(long projectId) { return store.table(projectId).isPresent(); }

    /** One row; empty when there is none or it was taken out. */
    public Optional<TaskView> task(long taskId) { return store.task(taskId).filter(task -> !task.deleted()).map(Task::view); }

    /** The days fixed by contract in the tables of these projects, by task (P6). */
    public List<ContractDate> contractDates(Collection<Long> projectIds) { return store.contractDates(projectIds); }

    /** Ids of the tasks a person owns or helps on, over all projects. */
    public List<Long> tasksOf(long personId) { return bookings.ofPerson(personId).stream().map(Booking::taskId).distinct().toList(); }

    /** Working minutes of an ordinary day: what {@code 1d} means in the table. */
    public int dayMinutes() { return surveyor.calendar().week().normal().minutes(); }

    /** “3 销售培训材料制作” for a row of the project's table; a dash for one that is not in it. */
    public String label(long projectId, long taskId) {
        return table(projectId).stream().filter(task -> task.taskId() == taskId).findFirst().map(task -> task.number() + " " + task.name()).orElse("—");
    }

    /** What the checks of S3.2 find now, errors first. */
    public List<Finding> findings(long projectId) { return findings(projectId, table(projectId)); }

    /** What they find in these rows of the project's table, all of them. */
    public List<Finding> findings(long projectId, List<TaskView> rows) { return Checks.run(surveyor.situation(projectId, rows, surveyor.surroundings(projectId))); }

    /** The reasons given for warnings, by kind. */
    public Map<String, String> reasons(long projectId) { return store.table(projectId).map(AssignmentTable::reasons).orElse(Map.of()); }

    /** Whether that person may edit the table now. */
    public boolean editable(long projectId, long personId) {
        return store.table(projectId).filter(table -> table.state() != AssignmentState.PUBLISHED).isPresent() && rights.mayDrive(projectId, personId);
    }

    /**
     * Carries out edits made on a version of the table, in their order; an edit that is refused does not stop the others.
     *
     * @throws StaleTable    when somebody changed the table since that version: nothing is taken
     * @throws RuleViolation when the actor may not edit, or the plan is published and only a change request may
     */
    public EditResult apply(Actor actor, long projectId, long expectedVersion, List<TaskCommand> commands) {
        rights.require(actor, projectId);
        var table = store.lock(projectId).orElseThrow(() -> RuleViolation.whole("tasking.refused.notOpened"));
        if (table.state() == AssignmentState.PUBLISHED) throw RuleViolation.whole("tasking.refused.published");
        if (table.revision() != expectedVersion) throw stale(table, expectedVersion);
        return carryOut(actor, table, commands);
    }

    /** What was changed since that version of the table, and by whom; empty while it holds. @throws NoSuchElementException before the table was opened */
    public Optional<StaleTable> since(long projectId, long version) {
        var table = store.table(projectId).orElseThrow(() -> new NoSuchElementException("no assignment table of project " + projectId));
        return table.revision() == version ? Optional.empty() : Optional.of(stale(table, version));
    }

    /** The edits of an approved change request (S5.6); it has checked the rights. */
    EditResult revise(Actor actor, long projectId, List<TaskCommand> commands) {
        var table = store.lock(projectId).orElseThrow(() -> RuleViolation.whole("tasking.refused.notOpened"));
        var result = carryOut(actor, table, commands);
        table.revised();
        return result;
    }

    private EditResult carryOut(Actor actor, AssignmentTable table, List<TaskCommand> commands) {
        var projectId = table.projectId();
        var removed = commands.stream().anyMatch(TaskCommand.Restore.class::isInstance) ? store.removed(projectId) : List.<TaskView>of();
        var before = table(projectId);
        var fresh = new HashMap<Long, Task>();
        var editor = new TableEditor(before, removed, surveyor.surroundings(projectId), () -> fresh(table, fresh));
        editor.apply(commands);
        var stored = stored(editor, fresh);
        if (!stored.isEmpty() || !editor.reasons().isEmpty()) save(actor, table, editor, stored);
        var changed = new LinkedHashMap<Long, TaskView>();
        editor.changed().forEach(row -> changed.put(row.taskId(), stored.get(row.taskId()).view()));
        var rows = editor.rows().stream().map(row -> changed.getOrDefault(row.taskId(), row)).toList();
        return new EditResult(table.revision(), List.copyOf(changed.values()), rows, !ids(rows).equals(ids(before)), editor.ids(), editor.problems());
    }

    /** The rows that were changed or taken out, and no other: each that is held is compared when the transaction asks for something, and when it ends. */
    private Map<Long, Task> stored(TableEditor editor, Map<Long, Task> fresh) {
        var ids = new HashSet<>(editor.takenOut());
        editor.changed().forEach(row -> ids.add(row.taskId()));
        ids.removeAll(fresh.keySet());
        var stored = new HashMap<>(fresh);
        store.tasks(ids).forEach(task -> stored.put(task.id(), task));
        return stored;
    }

    private TaskView fresh(AssignmentTable table, Map<Long, Task> fresh) {
        var task = Task.open(table.projectId(), table.nextNumber());
        store.add(task);
        fresh.put(task.id(), task);
        return task.view();
    }

    private void save(Actor actor, AssignmentTable table, TableEditor editor, Map<Long, Task> stored) {
        var revision = table.nextRevision();
        var by = actor.way() == Actor.Way.SYSTEM ? null : actor.personId();
        editor.changed().forEach(row -> stored.get(row.taskId()).take(row, revision, by));
        editor.takenOut().forEach(id -> stored.get(id).delete(clock.instant(), revision, by));
        editor.reasons().forEach(table::reason);
        book(table.projectId(), editor.rows());
        involve(table.projectId(), editor.changed());
        promises.settle(actor, table.projectId(), editor.changed(), editor.takenOut());
        trail.record(actor, table.projectId(), "assignment:" + table.projectId(), Text.of("tasking.audit.edited",
                labels(editor, stored), editor.changed().size() + editor.takenOut().size()), null);
    }

    private static List<String> labels(TableEditor editor, Map<Long, Task> stored) {
        var labels = new ArrayList<String>();
        editor.changed().forEach(row -> labels.add(row.number() + " " + row.name()));
        editor.takenOut().forEach(id -> labels.add("−" + stored.get(id).view().number()));
        return labels.size() > 8 ? labels.subList(0, 8) : labels;
    }

    private void book(long projectId, List<TaskView> rows) {
        var calendar = surveyor.calendar(projectId);
        bookings.replace(projectId, new Tree(rows).leaves().stream()
                .flatMap(row -> Booking.of(projectId, row, calendar).stream()).toList());
    }

    private void involve(long projectId, List<TaskView> rows) {
        access.grant(projectId, rows.stream().map(TaskView::ownerId).filter(Objects::nonNull).toList(), AccessSource.OWNER);
        access.grant(projectId, rows.stream().flatMap(row -> row.collaboratorIds().stream()).toList(), AccessSource.COLLABORATOR);
    }

    private StaleTable stale(AssignmentTable table, long since) {
        var changed = store.changedSince(table.projectId(), since);
        var by = changed.stream().max(Comparator.comparingLong(Task::revision)).map(Task::changedBy).map(id -> directory.person(id).name()).orElse("");
        var present = changed.stream().filter(task -> !task.deleted()).map(Task::view).toList();
        return new StaleTable(table.revision(), present, ids(table(table.projectId())), by);
    }

    private static List<Long> ids(List<TaskView> rows) { return rows.stream().map(TaskView::taskId).toList(); }
}
