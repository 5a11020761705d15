package countersign.tracking.store;

import countersign.shared.store.Once;
import countersign.tracking.ProgressState;
import countersign.tracking.ShiftView;
import countersign.tracking.domain.DateShift;
import countersign.tracking.domain.Entry;
import countersign.tracking.domain.TrackedProject;
import countersign.tracking.domain.TrackedTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tracked projects and tasks, what was reported of them, and why dates moved. */
@ApplicationScoped
public class ProgressStore {

    @PersistenceContext EntityManager em;

    public Optional<TrackedProject> project(long projectId) { return Optional.ofNullable(em.find(TrackedProject.class, projectId)); }

    /** The ids of the projects that are carried out now. */
    public List<Long> running() {
        return em.createQuery("select p.projectId from TrackedProject p where p.running = true order by p.projectId", Long.class).getResultList();
    }

    /** The tasks of the plan that holds, in its order. */
    @Once
    public List<TrackedTask> tasks(long projectId) {
        return em.createQuery("select t from TrackedTask t where t.projectId = :project and t.removed = false order by t.ordinal", TrackedTask.class)
                .setParameter("project", projectId).getResultList();
    }

    /** How many leaf tasks the plan that holds has, by state. */
    @Once
    public Map<ProgressState, Long> leaves(long projectId) {
        return em.createQuery("select t.state, count(t) from TrackedTask t where t.projectId = :project and t.leaf = true and t.removed = false group by t.state",
                Object[].class).setParameter("project", projectId).getResultStream().collect(Collectors.toMap(row -> (ProgressState) row[0], row -> (Long) row[1]));
    }

    /** All tasks that were ever tracked in a project. */
    public List<TrackedTask> ever(long projectId) {
        return em.createQuery("select t from TrackedTask t where t.projectId = :project", TrackedTask.class).setParameter("project", projectId).getResultList();
    }

    public Optional<TrackedTask> task(long taskId) {
        return em.createQuery("select t from TrackedTask t where t.taskId = :task", TrackedTask.class).setParameter("task", taskId)
                .getResultStream().findFirst();
    }

    public List<TrackedTask> tasks(Collection<Long> taskIds) {
        if (taskIds.isEmpty()) return List.of();
        return em.createQuery("select t from TrackedTask t where t.taskId in :tasks order by t.projectId, t.ordinal", TrackedTask.class)
                .setParameter("tasks", taskIds).getResultList();
    }

    /** The open leaf tasks of a person in projects that are carried out now, by start. */
    public List<TrackedTask> openOf(long personId) {
        return em.createQuery("select t from TrackedTask t where t.ownerId = :person and t.leaf = true and t.removed = false and t.state <> :done"
                + " and t.projectId in (select p.projectId from TrackedProject p where p.running = true) order by t.start, t.id", TrackedTask.class)
                .setParameter("person", personId).setParameter("done", ProgressState.DONE).getResultList();
    }

    /** Owners of open leaf tasks that begin before {@code start} (as text), in projects that are carried out now: person and project. */
    public List<Object[]> reporting(String start) {
        return em.createQuery("select distinct t.ownerId, t.projectId from TrackedTask t where t.ownerId is not null and t.leaf = true and t.removed = false"
                + " and t.state <> :done and (t.start < :start or t.percent > 0)"
                + " and t.projectId in (select p.projectId from TrackedProject p where p.running = true)", Object[].class)
                .setParameter("done", ProgressState.DONE).setParameter("start", start).getResultList();
    }

    /** Whether an open leaf's finish by the plan is over (as text in the project's zone). */
    public boolean missed(long projectId, String now) {
        return em.createQuery("select count(t) from TrackedTask t where t.projectId = :project and t.leaf = true and t.removed = false and t.state <> :done"
                + " and t.finish <= :now", Long.class).setParameter("project", projectId).setParameter("done", ProgressState.DONE)
                .setParameter("now", now).getSingleResult() > 0;
    }

    /** What was reported in a project, the oldest first. */
    @Once
    public List<Entry> entries(long projectId) {
        return em.createQuery("select e from Entry e where e.projectId = :project order by e.at, e.id", Entry.class)
                .setParameter("project", projectId).getResultList();
    }

    public List<Entry> entriesOf(long taskId) {
        return em.createQuery("select e from Entry e where e.taskId = :task order by e.at, e.id", Entry.class).setParameter("task", taskId).getResultList();
    }

    /** What collaborators reported of these tasks since then, the newest first. */
    public List<Entry> helpers(Collection<Long> taskIds, Instant since) {
        if (taskIds.isEmpty()) return List.of();
        return em.createQuery("select e from Entry e where e.taskId in :tasks and e.asOwner = false and e.at >= :since order by e.at desc, e.id desc",
                Entry.class).setParameter("tasks", taskIds).setParameter("since", since).getResultList();
    }

    public List<ShiftView> shifts(long projectId, int most) {
        return em.createQuery("select s from DateShift s where s.projectId = :project order by s.at desc, s.id desc", DateShift.class)
                .setParameter("project", projectId).setMaxResults(most).getResultStream().map(DateShift::view).toList();
    }

    public List<ShiftView> shiftsOf(long taskId) {
        return em.createQuery("select s from DateShift s where s.taskId = :task order by s.at, s.id", DateShift.class)
                .setParameter("task", taskId).getResultStream().map(DateShift::view).toList();
    }

    public void add(Object entity) { em.persist(entity); }

    public void flush() { em.flush(); }
}
