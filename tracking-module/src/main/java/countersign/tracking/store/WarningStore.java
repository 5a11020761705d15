package countersign.tracking.store;

import countersign.shared.store.Once;
import countersign.tracking.WarningState;
import countersign.tracking.domain.ProgressWarning;
import countersign.tracking.domain.TrackedProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Warnings and problems. */
@ApplicationScoped
public class WarningStore {

    @PersistenceContext EntityManager em;

    public Optional<ProgressWarning> warning(long id) { return Optional.ofNullable(em.find(ProgressWarning.class, id)); }

    /** A project's warnings, the newest first. */
    @Once
    public List<ProgressWarning> warnings(long projectId) {
        return em.createQuery("select w from ProgressWarning w where w.projectId = :project order by w.raisedAt desc, w.id desc", ProgressWarning.class)
                .setParameter("project", projectId).getResultList();
    }

    @Once
    public List<ProgressWarning> open(long projectId) {
        return em.createQuery("select w from ProgressWarning w where w.projectId = :project and w.state <> :closed order by w.id", ProgressWarning.class)
                .setParameter("project", projectId).setParameter("closed", WarningState.CLOSED).getResultList();
    }

    /** Warnings that issue themselves now. */
    public List<Long> toIssue(Instant now, int most) {
        return em.createQuery("select w.id from ProgressWarning w where w.issuesAt <= :now order by w.issuesAt, w.id", Long.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }

    /** Warnings that wait to be issued. */
    public List<ProgressWarning> unissued() {
        return em.createQuery("select w from ProgressWarning w where w.issuesAt is not null order by w.id", ProgressWarning.class).getResultList();
    }

    /** Problems that will climb. */
    public List<TrackedProblem> climbing() {
        return em.createQuery("select p from TrackedProblem p where p.climbsAt is not null order by p.id", TrackedProblem.class).getResultList();
    }

    public Optional<TrackedProblem> problem(long id) { return Optional.ofNullable(em.find(TrackedProblem.class, id)); }

    /** A project's problems, the open ones first, then the newest. */
    @Once
    public List<TrackedProblem> problems(long projectId) {
        return em.createQuery("select p from TrackedProblem p where p.projectId = :project order by p.raisedAt desc, p.id desc", TrackedProblem.class)
                .setParameter("project", projectId).getResultList();
    }

    /** Problems that climb now. */
    public List<Long> toClimb(Instant now, int most) {
        return em.createQuery("select p.id from TrackedProblem p where p.climbsAt <= :now and p.solvedAt is null order by p.climbsAt, p.id", Long.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }

    public void add(Object entity) { em.persist(entity); }

    public void flush() { em.flush(); }
}
