package countersign.requirement.store;

import countersign.requirement.DisputePlace;
import countersign.requirement.DisputeState;
import countersign.requirement.domain.Dispute;
import countersign.shared.access.NotVisible;
import countersign.shared.store.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Disputes. */
@ApplicationScoped
public class DisputeStore {

    @PersistenceContext private EntityManager em;

    /** @throws NotVisible when there is none */
    public Dispute of(long id) {
        var dispute = em.find(Dispute.class, id);
        if (dispute == null) throw new NotVisible(id);
        return dispute;
    }

    public Optional<Dispute> find(long id) { return Optional.ofNullable(em.find(Dispute.class, id)); }

    public void add(Dispute dispute) {
        em.persist(dispute);
        em.flush();
    }

    /** The number of the project's next dispute. */
    public int nextNumber(long projectId) {
        var last = em.createQuery("select max(d.number) from Dispute d where d.projectId = :project", Integer.class)
                .setParameter("project", projectId).getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** A project's disputes by number. */
    @Once
    public List<Dispute> ofProject(long projectId) {
        return em.createQuery("select d from Dispute d where d.projectId = :project order by d.number", Dispute.class)
                .setParameter("project", projectId).getResultList();
    }

    /** Those about one subject, by number. */
    public List<Dispute> ofSubject(long projectId, String subject) {
        return em.createQuery("select d from Dispute d where d.projectId = :project and d.subject = :subject order by d.number", Dispute.class)
                .setParameter("project", projectId).setParameter("subject", subject).getResultList();
    }

    /** All that are open. */
    public List<Dispute> open() {
        return em.createQuery("select d from Dispute d where d.state = :open order by d.id", Dispute.class).setParameter("open", DisputeState.OPEN).getResultList();
    }

    /** Ids of open disputes whose clock has a step to take. */
    public List<Long> due(Instant now, int most) {
        return em.createQuery("select d.id from Dispute d where d.state = :open and d.nextStepAt <= :now order by d.nextStepAt, d.id", Long.class)
                .setParameter("open", DisputeState.OPEN).setParameter("now", now).setMaxResults(most).getResultList();
    }

    /** How many open disputes of a project are past their clock: unsolved by the departments, or undecided in time. */
    public long overdue(long projectId, Instant now) {
        return em.createQuery("select count(d) from Dispute d where d.projectId = :project and d.state = :open and (d.place = :parties and d.solutionDue < :now"
                        + " or d.place <> :parties and d.decisionDue < :now)", Long.class)
                .setParameter("project", projectId).setParameter("open", DisputeState.OPEN).setParameter("parties", DisputePlace.PARTIES)
                .setParameter("now", now).getSingleResult();
    }
}
