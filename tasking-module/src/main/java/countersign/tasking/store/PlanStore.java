package countersign.tasking.store;

import countersign.shared.store.Once;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.domain.PlanVersion;
import countersign.tasking.domain.PlannedRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Published plans. */
@ApplicationScoped
public class PlanStore {

    @PersistenceContext EntityManager em;

    /** The newest published plan; empty before the first. */
    @Once
    public Optional<PlanView> latest(long projectId) { return latestVersion(projectId).map(this::withRows); }

    /** A published version. */
    @Once
    public Optional<PlanView> version(long projectId, int version) {
        return em.createQuery("select p from PlanVersion p where p.projectId = :project and p.planVersion = :version", PlanVersion.class)
                .setParameter("project", projectId).setParameter("version", version).getResultStream().findFirst().map(this::withRows);
    }

    /** The heads of all published versions, the newest first, without rows. */
    public List<PlanView> versions(long projectId) {
        return em.createQuery("select p from PlanVersion p where p.projectId = :project order by p.planVersion desc", PlanVersion.class)
                .setParameter("project", projectId).getResultStream().map(head -> head.view(List.of())).toList();
    }

    /** The projects with a published plan, of whatever version, in which that person owns a task. */
    public Set<Long> projectsOf(long personId) {
        return new HashSet<>(em.createQuery("select distinct r.projectId from PlannedRow r where r.ownerId = :person", Long.class).setParameter("person", personId).getResultList());
    }

    /** Freezes a plan. */
    public void freeze(PlanView plan) {
        em.persist(PlanVersion.of(plan));
        int ordinal = 0;
        for (var row : plan.rows()) em.persist(PlannedRow.of(plan.projectId(), plan.version(), ordinal++, row));
        em.flush();
    }

    private Optional<PlanVersion> latestVersion(long projectId) {
        return em.createQuery("select p from PlanVersion p where p.projectId = :project order by p.planVersion desc", PlanVersion.class)
                .setParameter("project", projectId).setMaxResults(1).getResultStream().findFirst();
    }

    /** The rows of a version, in its order. */
    public List<PlannedTask> rows(long projectId, int version) {
        return em.createQuery("select r from PlannedRow r where r.projectId = :project and r.planVersion = :version order by r.ordinal", PlannedRow.class)
                .setParameter("project", projectId).setParameter("version", version).getResultStream().map(PlannedRow::view).toList();
    }

    private PlanView withRows(PlanVersion head) { return head.view(rows(head.projectId(), head.planVersion())); }
}
