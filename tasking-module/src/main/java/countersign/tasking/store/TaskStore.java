package countersign.tasking.store;

import countersign.shared.store.Once;
import countersign.tasking.domain.AssignmentTable;
import countersign.tasking.ContractDate;
import countersign.tasking.domain.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
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

    /** The days fixed by contract in these projects. */
    public List<ContractDate> contractDates(Collection<Long> projectIds) {
        if (projectIds.isEmpty()) return List.of();
        return em.createQuery("select t.projectId, t.id, t.contractDate from Task t where t.contractDate is not null and t.deletedAt is null and t.projectId in :projects"
                + " order by t.contractDate, t.id", Object[].class).setParameter("projects", projectIds).getResultStream()
                .map(row -> new ContractDate((Long) row[0], (Long) row[1], (LocalDate) row[2])).toList();
    }

    /** One row. */
    public Optional<Task> task(long taskId) { return Optional.ofNullable(em.find(Task.class, taskId)); }

    /** Stores something new. */
    public void add(Object entity) { em.persist(entity); }

    /** Writes what is new now, so that it has its ids. */
    public void flush() { em.flush(); }
}
