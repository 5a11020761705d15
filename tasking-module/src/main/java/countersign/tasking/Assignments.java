package countersign.tasking;

import countersign.tasking.domain.AssignmentTable;
import countersign.tasking.domain.Task;
import countersign.tasking.domain.Tree;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The assignment table: read and edited (S3.1). Who may see a project is checked by who calls ({@code ProjectAccess}). */
@ApplicationScoped
@Transactional
public class Assignments {

    @Inject TaskStore store;

    /** The rows of a project in the table's order, each parent before its children; empty before the table was opened. */
    public List<TaskView> table(long projectId) { return new Tree(present(projectId)).ordered(); }

    /** The table with its state. @throws NoSuchElementException before it was opened */
    public AssignmentView view(long projectId) {
        var table = find(projectId).orElseThrow(() -> new NoSuchElementException("no assignment table of project " + projectId));
        return new AssignmentView(projectId, table.revision(), table.state(), table(projectId), table.signOffId(), table.documentId(),
                table.unsent(), table.filedAt());
    }

    /** Whether the table was opened. */
    public boolean opened(long projectId) { return find(projectId).isPresent(); }

    /** One row; empty when there is none or it was taken out. */
    public Optional<TaskView> task(long taskId) { return store.task(taskId).filter(task -> !task.deleted()).map(Task::view); }

    private Optional<AssignmentTable> find(long projectId) { return store.table(projectId); }

    private List<TaskView> present(long projectId) {
        return store.tasks(projectId).stream().filter(task -> !task.deleted()).map(Task::view).toList();
    }
}
