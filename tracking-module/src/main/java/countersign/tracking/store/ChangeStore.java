package countersign.tracking.store;

import countersign.shared.store.Once;
import countersign.tracking.domain.ChangeDraft;
import countersign.tracking.domain.ChangeRequest;
import countersign.tracking.domain.Suspension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Change requests and suspensions. */
@ApplicationScoped
public class ChangeStore {

    @PersistenceContext EntityManager em;

    public Optional<ChangeRequest> request(long id) { return Optional.ofNullable(em.find(ChangeRequest.class, id)); }

    /** A project's requests, the newest first. */
    @Once
    public List<ChangeRequest> requests(long projectId) {
        return em.createQuery("select c from ChangeRequest c where c.projectId = :project order by c.number desc", ChangeRequest.class)
                .setParameter("project", projectId).getResultList();
    }

    /** The number of the next request. */
    public int nextNumber(long projectId) {
        var last = em.createQuery("select max(c.number) from ChangeRequest c where c.projectId = :project", Integer.class)
                .setParameter("project", projectId).getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** The suspension that runs; empty when none does. */
    @Once
    public Optional<Suspension> running(long projectId) {
        return em.createQuery("select s from Suspension s where s.projectId = :project and s.resumedAt is null order by s.id desc", Suspension.class)
                .setParameter("project", projectId).getResultStream().findFirst();
    }

    public List<Suspension> suspensions(long projectId) {
        return em.createQuery("select s from Suspension s where s.projectId = :project order by s.id", Suspension.class)
                .setParameter("project", projectId).getResultList();
    }

    public Optional<Suspension> suspension(long id) { return Optional.ofNullable(em.find(Suspension.class, id)); }

    /** Suspensions whose review date has come and whose executive was not asked for that date. */
    public List<Long> toReview(LocalDate today) {
        return em.createQuery("select s.id from Suspension s where s.resumedAt is null and s.reviewOn <= :today"
                + " and (s.reviewedFor is null or s.reviewedFor < s.reviewOn) order by s.id", Long.class).setParameter("today", today).getResultList();
    }

    /** A person's copy of a project's plan; empty without one. */
    public Optional<ChangeDraft> draft(long projectId, long personId) {
        return em.createQuery("select d from ChangeDraft d where d.projectId = :project and d.personId = :person", ChangeDraft.class)
                .setParameter("project", projectId).setParameter("person", personId).getResultStream().findFirst();
    }

    public void remove(ChangeDraft draft) { em.remove(draft); }

    public void add(Object entity) { em.persist(entity); }

    public void flush() { em.flush(); }
}
