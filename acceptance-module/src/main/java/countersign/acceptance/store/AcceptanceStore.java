package countersign.acceptance.store;

import countersign.acceptance.AcceptanceState;
import countersign.acceptance.EvidenceView;
import countersign.acceptance.ObjectiveResult;
import countersign.acceptance.domain.Acceptance;
import countersign.acceptance.domain.Evidence;
import countersign.acceptance.domain.ObjectiveReview;
import countersign.acceptance.domain.TaskReview;
import countersign.shared.store.Joined;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Acceptances with their reviews and evidence. */
@ApplicationScoped
public class AcceptanceStore {

    @PersistenceContext private EntityManager em;

    public Optional<Acceptance> find(long projectId) { return Optional.ofNullable(em.find(Acceptance.class, projectId)); }

    /** The acceptance with its task reviews in their order; no heads without an acceptance. */
    public Joined<Acceptance, TaskReview> withTasks(long projectId) {
        return Joined.of(em.createQuery("select a, r from Acceptance a left join TaskReview r on r.projectId = a.projectId where a.projectId = :project"
                + " order by r.place, r.id", Object[].class).setParameter("project", projectId).getResultList(), Acceptance.class, TaskReview.class);
    }

    /** The acceptance, held for this transaction so that two commands on it take turns. */
    public Optional<Acceptance> lock(long projectId) {
        return Optional.ofNullable(em.find(Acceptance.class, projectId, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(Object entity) { em.persist(entity); }

    public void remove(Object entity) { em.remove(entity); }

    public void flush() { em.flush(); }

    public List<TaskReview> tasks(long projectId) {
        return em.createQuery("select r from TaskReview r where r.projectId = :project order by r.place, r.id", TaskReview.class)
                .setParameter("project", projectId).getResultList();
    }

    public Optional<TaskReview> task(long id) { return Optional.ofNullable(em.find(TaskReview.class, id)); }

    public List<ObjectiveReview> objectives(long projectId) {
        return em.createQuery("select r from ObjectiveReview r where r.projectId = :project order by r.place, r.id", ObjectiveReview.class)
                .setParameter("project", projectId).getResultList();
    }

    public Optional<ObjectiveReview> objective(long id) { return Optional.ofNullable(em.find(ObjectiveReview.class, id)); }

    /** Objectives of filed acceptances whose day to be followed up has come and nobody was asked yet, the earliest first. */
    public List<Long> followUpsDue(LocalDate today, int most) {
        return em.createQuery("select r.id from ObjectiveReview r, Acceptance a where a.projectId = r.projectId and a.state = :filed"
                        + " and r.result = :later and r.askId is null and r.followedUpAt is null and r.due <= :today order by r.due, r.id", Long.class)
                .setParameter("filed", AcceptanceState.FILED).setParameter("later", ObjectiveResult.FOLLOW_UP).setParameter("today", today)
                .setMaxResults(most).getResultList();
    }

    /** A project's evidence without its bytes. */
    public List<EvidenceView> evidence(long projectId) {
        return em.createQuery("select new countersign.acceptance.EvidenceView(e.id, e.reviewId, e.file.fileName, e.file.mediaType, e.file.size, e.file.digest,"
                + " e.file.uploadedBy, e.file.uploadedAt) from Evidence e where e.projectId = :project order by e.id", EvidenceView.class)
                .setParameter("project", projectId).getResultList();
    }

    /** A project's file; another project's is not found. */
    public Optional<Evidence> evidence(long projectId, long id) {
        return Optional.ofNullable(em.find(Evidence.class, id)).filter(e -> e.projectId() == projectId);
    }
}
