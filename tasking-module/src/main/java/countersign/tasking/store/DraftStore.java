package countersign.tasking.store;

import countersign.shared.store.Once;
import countersign.tasking.PlanFact;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.domain.PlanFactRow;
import countersign.tasking.domain.PlanPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Working copies of plans: their settings, what the planner said of tasks, the participants' parts. */
@ApplicationScoped
public class DraftStore {

    @PersistenceContext EntityManager em;

    /** A project's working copy; empty before anybody planned. */
    @Once
    public Optional<PlanDraft> find(long projectId) { return Optional.ofNullable(em.find(PlanDraft.class, projectId)); }

    /** What was said of the project's tasks. */
    @Once
    public List<PlanFact> facts(long projectId) {
        return em.createQuery("select f from PlanFactRow f where f.projectId = :project order by f.taskId", PlanFactRow.class)
                .setParameter("project", projectId).getResultStream().map(PlanFactRow::view).toList();
    }

    /** Keeps what is said of a task; nothing said takes the row away. */
    public void keep(long projectId, PlanFact fact) {
        var row = em.find(PlanFactRow.class, fact.taskId());
        if (row == null && !fact.empty()) em.persist(PlanFactRow.of(projectId, fact));
        else if (row != null && fact.empty()) em.remove(row);
        else if (row != null) row.take(fact);
    }

    /** The participants' parts. */
    @Once
    public List<PlanPart> parts(long projectId) {
        return em.createQuery("select p from PlanPart p where p.projectId = :project order by p.id", PlanPart.class)
                .setParameter("project", projectId).getResultList();
    }

    /** One part. */
    public Optional<PlanPart> part(long id) { return Optional.ofNullable(em.find(PlanPart.class, id)); }

    /** Projects whose plan waits for publication and was not warned of, or is overdue and nobody was told. */
    public List<Long> waiting(Instant now, Instant horizon) {
        return em.createQuery("select d.projectId from PlanDraft d where d.publishedAt is null and d.publicationDue is not null and d.meetingAt <= :now"
                        + " and ((d.warnedAt is null and d.publicationDue <= :horizon) or (d.overdueToldAt is null and d.publicationDue <= :now))", Long.class)
                .setParameter("now", now).setParameter("horizon", horizon).getResultList();
    }

    /** Drafts whose clock of publication runs. */
    public List<PlanDraft> unpublished() {
        return em.createQuery("select d from PlanDraft d where d.publishedAt is null and d.publicationDue is not null", PlanDraft.class).getResultList();
    }

    /** Stores something new. */
    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }
}
