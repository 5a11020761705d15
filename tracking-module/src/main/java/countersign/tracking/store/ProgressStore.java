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
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
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

    /** The projects that are carried out now and whose clocks may have something to do until then, the longest overdue first. */
    public List<Carried> toLookAt(Instant until, int most) {
        return em.createQuery("select p.projectId, p.zone, p.startedAt, p.start, p.lastReportDay, p.lookAt from TrackedProject p where p.running = true"
                + " and p.lookAt <= :until order by p.lookAt, p.projectId", Object[].class).setParameter("until", until).setMaxResults(most)
                .getResultStream().map(row -> new Carried((Long) row[0], ZoneId.of((String) row[1]), (Instant) row[2],
                        LocalDateTime.parse((String) row[3]), (LocalDate) row[4], (Instant) row[5])).toList();
    }

    /** The clocks of a project were looked at and have nothing to do until then, unless something happened in it meanwhile, which set its moment anew. */
    public void looked(Carried project, Instant next) {
        em.createQuery("update TrackedProject p set p.lookAt = :next where p.projectId = :project and p.lookAt = :seen")
                .setParameter("next", next).setParameter("project", project.projectId()).setParameter("seen", project.lookAt()).executeUpdate();
    }

    /** Everything that is carried out is looked at: the company's rules changed. What rests is looked at when it goes on. */
    public void lookAtAll() { em.createQuery("update TrackedProject p set p.lookAt = :now").setParameter("now", Instant.EPOCH).executeUpdate(); }

    /** The open leaves of these projects: project, owner (may be null), finish by the plan as text. */
    public List<Object[]> open(Collection<Long> projectIds) {
        return em.createQuery("select t.projectId, t.ownerId, t.finish from TrackedTask t where t.projectId in :projects and t.leaf = true and t.removed = false"
                + " and t.state <> :done", Object[].class).setParameter("projects", projectIds).setParameter("done", ProgressState.DONE).getResultList();
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

    /** The open leaf tasks of projects that are carried out now which by the plan run between these days, by project and in its order. */
    public List<TrackedTask> open(LocalDate from, LocalDate to) {
        return between("", from, to).getResultList();
    }

    /** The same of these owners alone. */
    public List<TrackedTask> openOf(Collection<Long> owners, LocalDate from, LocalDate to) {
        if (owners.isEmpty()) return List.of();
        return between("t.ownerId in :owners and ", from, to).setParameter("owners", owners).getResultList();
    }

    private TypedQuery<TrackedTask> between(String whose, LocalDate from, LocalDate to) {
        return em.createQuery("select t from TrackedTask t where " + whose + "t.leaf = true and t.removed = false and t.state <> :done and t.start < :after and t.finish >= :from"
                + " and t.projectId in (select p.projectId from TrackedProject p where p.running = true) order by t.projectId, t.ordinal", TrackedTask.class)
                .setParameter("done", ProgressState.DONE).setParameter("from", from.toString()).setParameter("after", to.plusDays(1).toString());
    }

    /** The open leaf tasks that a department leads in projects that are carried out now, by project and start. */
    public List<TrackedTask> openLedBy(long departmentId) {
        return em.createQuery("select t from TrackedTask t where t.leadId = :department and t.leaf = true and t.removed = false and t.state <> :done"
                + " and t.projectId in (select p.projectId from TrackedProject p where p.running = true) order by t.projectId, t.start, t.id", TrackedTask.class)
                .setParameter("department", departmentId).setParameter("done", ProgressState.DONE).getResultList();
    }

    /**
     * Owners of open leaf tasks that begin before {@code start} (as text), with each project that is carried out now in which they have one: person,
     * project, the project's first moment.
     */
    public List<Object[]> reporting(Collection<Long> owners, String start) {
        if (owners.isEmpty()) return List.of();
        return em.createQuery("select distinct t.ownerId, t.projectId, p.start from TrackedTask t join TrackedProject p on p.projectId = t.projectId"
                + " where t.ownerId in :owners and p.running = true and t.leaf = true and t.removed = false and t.state <> :done"
                + " and (t.start < :start or t.percent > 0)", Object[].class)
                .setParameter("owners", owners).setParameter("done", ProgressState.DONE).setParameter("start", start).getResultList();
    }

    /** Up to when missed finishes of these projects were judged, by project, in its zone; those never judged are left out. */
    public Map<Long, LocalDateTime> judged(Collection<Long> projectIds) {
        if (projectIds.isEmpty()) return Map.of();
        return em.createQuery("select j from MissedJudgement j where j.projectId in :projects", MissedJudgement.class).setParameter("projects", projectIds)
                .getResultStream().collect(Collectors.toMap(MissedJudgement::projectId, MissedJudgement::until));
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
