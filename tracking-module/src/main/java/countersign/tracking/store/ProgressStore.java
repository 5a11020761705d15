package countersign.tracking.store;

import countersign.shared.store.Once;
import countersign.tracking.ProgressState;
import countersign.tracking.ShiftView;
import countersign.tracking.TaskFinish;
import countersign.tracking.domain.DateShift;
import countersign.tracking.domain.Entry;
import countersign.tracking.domain.MissedJudgement;
import countersign.tracking.domain.TrackedProject;
import countersign.tracking.domain.TrackedTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tracked projects and tasks, what was reported of them, and why dates moved. */
@ApplicationScoped
public class ProgressStore {

    @PersistenceContext EntityManager em;

    public Optional<TrackedProject> project(long projectId) { return Optional.ofNullable(em.find(TrackedProject.class, projectId)); }

    /** The projects that are carried out now, by id. */
    public List<Carried> carried() {
        return em.createQuery("select p.projectId, p.zone, p.startedAt, p.start, p.lastReportDay from TrackedProject p where p.running = true"
                + " order by p.projectId", Object[].class).getResultStream().map(row -> new Carried((Long) row[0], ZoneId.of((String) row[1]),
                (Instant) row[2], LocalDateTime.parse((String) row[3]), (LocalDate) row[4])).toList();
    }

    /** The tasks of the plan that holds, in its order. */
    @Once
    public List<TrackedTask> tasks(long projectId) {
        return em.createQuery("select t from TrackedTask t where t.projectId = :project and t.removed = false order by t.ordinal", TrackedTask.class)
                .setParameter("project", projectId).getResultList();
    }

    /** When the leaves of the plan that holds were done. */
    public List<TaskFinish> finishes(long projectId) {
        return em.createQuery("select t.taskId, t.actualFinish, t.state from TrackedTask t where t.projectId = :project and t.leaf = true and t.removed = false"
                + " order by t.ordinal", Object[].class).setParameter("project", projectId).getResultStream().map(row -> new TaskFinish((Long) row[0],
                ((ProgressState) row[2]).done() ? LocalDateTime.parse((String) row[1]) : null)).toList();
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

    /** The open leaf tasks that a department leads in projects that are carried out now, by project and start. */
    public List<TrackedTask> openLedBy(long departmentId) {
        return em.createQuery("select t from TrackedTask t where t.leadId = :department and t.leaf = true and t.removed = false and t.state <> :done"
                + " and t.projectId in (select p.projectId from TrackedProject p where p.running = true) order by t.projectId, t.start, t.id", TrackedTask.class)
                .setParameter("department", departmentId).setParameter("done", ProgressState.DONE).getResultList();
    }

    /** Owners of open leaf tasks that begin before {@code start} (as text), in projects that are carried out now: person and project. */
    public List<Object[]> reporting(String start) {
        return em.createQuery("select distinct t.ownerId, t.projectId from TrackedTask t where t.ownerId is not null and t.leaf = true and t.removed = false"
                + " and t.state <> :done and (t.start < :start or t.percent > 0)"
                + " and t.projectId in (select p.projectId from TrackedProject p where p.running = true)", Object[].class)
                .setParameter("done", ProgressState.DONE).setParameter("start", start).getResultList();
    }

    /** The zones of the projects that are carried out now. */
    public List<String> zones() {
        return em.createQuery("select distinct p.zone from TrackedProject p where p.running = true", String.class).getResultList();
    }

    /**
     * Projects of a zone with an open leaf whose finish by the plan is over and that were not judged for it: since it was over, or for a while.
     *
     * @param now   as text, in that zone
     * @param again judged before then (as text, in that zone) is judged again
     */
    public List<Long> missed(String zone, String now, String again) {
        return em.createQuery("select distinct t.projectId from TrackedTask t join TrackedProject p on p.projectId = t.projectId"
                + " left join MissedJudgement j on j.projectId = t.projectId where p.running = true and p.zone = :zone and t.leaf = true and t.removed = false"
                + " and t.state <> :done and t.finish <= :now and (j.until is null or j.until <= :again or t.finish > j.until) order by t.projectId", Long.class)
                .setParameter("zone", zone).setParameter("done", ProgressState.DONE).setParameter("now", now).setParameter("again", again).getResultList();
    }

    /** Missed finishes of the project were judged up to then (in its zone). */
    public void judged(long projectId, LocalDateTime until) {
        var judgement = em.find(MissedJudgement.class, projectId);
        if (judgement == null) em.persist(judgement = new MissedJudgement(projectId));
        judgement.judged(until);
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
