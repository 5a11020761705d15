package countersign.tasking.store;

import countersign.shared.store.Once;
import countersign.tasking.domain.AssignmentTable;
import countersign.tasking.ContractDate;
import countersign.tasking.TaskView;
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

    /** The rows of a project that are in the table, by number, as others see them. */
    @Once
    public List<TaskView> rows(long projectId) {
        return em.createQuery("select " + Task.COLUMNS + " from Task t where t.projectId = :project and t.deletedAt is null order by t.number", Object[].class)
                .setParameter("project", projectId).getResultStream().map(Task::read).toList();
    }

    /** The rows of a project that were taken out, by number, as others see them. */
    public List<TaskView> removed(long projectId) {
        return em.createQuery("select " + Task.COLUMNS + " from Task t where t.projectId = :project and t.deletedAt is not null order by t.number", Object[].class)
                .setParameter("project", projectId).getResultStream().map(Task::read).toList();
    }

    /** These rows, to be changed. */
    public List<Task> tasks(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select t from Task t where t.id in :ids", Task.class).setParameter("ids", ids).getResultList();
    }

    /** The rows of a project that were changed after that version of the table, those taken out too. */
    public List<Task> changedSince(long projectId, long revision) {
        return em.createQuery("select t from Task t where t.projectId = :project and t.revision > :revision order by t.number", Task.class)
                .setParameter("project", projectId).setParameter("revision", revision).getResultList();
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
