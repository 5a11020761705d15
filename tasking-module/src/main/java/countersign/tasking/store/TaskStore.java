package countersign.tasking.store;

import countersign.shared.store.Once;
import countersign.tasking.domain.AssignmentTable;
import countersign.tasking.domain.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Tables and their rows. */
@ApplicationScoped
public class TaskStore {

    @PersistenceContext EntityManager em;

    /** The table of a project; empty before it was opened. */
    public Optional<AssignmentTable> table(long projectId) { return Optional.ofNullable(em.find(AssignmentTable.class, projectId)); }

    /** The same, held until the transaction ends: edits of one table follow each other. */
    public Optional<AssignmentTable> lock(long projectId) {
        return Optional.ofNullable(em.find(AssignmentTable.class, projectId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All rows of a project, those taken out too, by number. */
    @Once
    public List<Task> tasks(long projectId) {
        return em.createQuery("select t from Task t where t.projectId = :project order by t.number", Task.class)
                .setParameter("project", projectId).getResultList();
    }

    /** One row. */
    public Optional<Task> task(long taskId) { return Optional.ofNullable(em.find(Task.class, taskId)); }

    /** Stores something new. */
    public void add(Object entity) { em.persist(entity); }

    /** Writes what is new now, so that it has its ids. */
    public void flush() { em.flush(); }
}
