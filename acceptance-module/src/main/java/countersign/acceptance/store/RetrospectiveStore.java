package countersign.acceptance.store;

import countersign.acceptance.LessonKind;
import countersign.acceptance.domain.Feedback;
import countersign.acceptance.domain.Lesson;
import countersign.acceptance.domain.LessonUse;
import countersign.acceptance.domain.Retrospective;
import countersign.shared.policy.Scenario;
import countersign.shared.store.Joined;
import countersign.shared.store.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Retrospectives, what people said, and what became of it. */
@ApplicationScoped
public class RetrospectiveStore {

    @PersistenceContext private EntityManager em;

    public Optional<Retrospective> find(long projectId) { return Optional.ofNullable(em.find(Retrospective.class, projectId)); }

    /** The retrospective with what people said; no heads before it is opened. */
    public Joined<Retrospective, Feedback> withFeedback(long projectId) {
        return Joined.of(em.createQuery("select r, f from Retrospective r left join Feedback f on f.projectId = r.projectId where r.projectId = :project"
                + " order by f.id", Object[].class).setParameter("project", projectId).getResultList(), Retrospective.class, Feedback.class);
    }

    /** What a project left and what it uses of others, with all uses of these. */
    @Once
    public Joined<Lesson, LessonUse> around(long projectId) {
        return Joined.of(em.createQuery("select l, u from Lesson l left join LessonUse u on u.lessonId = l.id where l.projectId = :project"
                + " or l.id in (select v.lessonId from LessonUse v where v.projectId = :project) order by l.id, u.id", Object[].class)
                .setParameter("project", projectId).getResultList(), Lesson.class, LessonUse.class);
    }

    /** The retrospective, held for this transaction. */
    public Optional<Retrospective> lock(long projectId) {
        return Optional.ofNullable(em.find(Retrospective.class, projectId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those whose report is not on file. */
    public List<Retrospective> unfiled() {
        return em.createQuery("select r from Retrospective r where r.filedAt is null", Retrospective.class).getResultList();
    }

    public void add(Object entity) { em.persist(entity); }

    public void remove(Object entity) { em.remove(entity); }

    public Optional<Lesson> lesson(long id) { return Optional.ofNullable(em.find(Lesson.class, id)); }

    public List<Lesson> lessons(long projectId) {
        return em.createQuery("select l from Lesson l where l.projectId = :project order by l.id", Lesson.class).setParameter("project", projectId).getResultList();
    }

    /** The lessons in use of a scenario and of these kinds whose retrospectives are on file, the newest first. */
    public List<Lesson> lessons(Scenario scenario, Collection<LessonKind> kinds, int most) {
        return em.createQuery("select l from Lesson l, Retrospective r where r.projectId = l.projectId"
                        + " and l.scenario = :scenario and l.kind in :kinds and l.retiredAt is null and r.filedAt is not null"
                        + " order by l.createdAt desc, l.id desc", Lesson.class)
                .setParameter("scenario", scenario).setParameter("kinds", kinds).setMaxResults(most).getResultList();
    }

    /** The uses of these lessons. */
    public List<LessonUse> uses(Collection<Long> lessonIds) {
        if (lessonIds.isEmpty()) return List.of();
        return em.createQuery("select u from LessonUse u where u.lessonId in :lessons", LessonUse.class).setParameter("lessons", lessonIds).getResultList();
    }

    /** The lessons that a project uses. */
    public List<LessonUse> usedBy(long projectId) {
        return em.createQuery("select u from LessonUse u where u.projectId = :project order by u.id", LessonUse.class)
                .setParameter("project", projectId).getResultList();
    }
}
