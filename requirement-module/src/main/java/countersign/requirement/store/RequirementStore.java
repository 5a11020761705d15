package countersign.requirement.store;

import countersign.requirement.domain.Consultation;
import countersign.requirement.domain.Requirement;
import countersign.requirement.domain.Round;
import countersign.shared.access.NotVisible;
import countersign.shared.store.Joined;
import countersign.shared.store.Once;
import countersign.shared.store.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Requirements with their rounds and consultations. */
@ApplicationScoped
public class RequirementStore {

    @PersistenceContext private EntityManager em;

    /** The project's requirement. @throws NotVisible when there is none */
    public Requirement of(long projectId) { return find(projectId).orElseThrow(() -> new NotVisible(projectId)); }

    public Optional<Requirement> find(long projectId) {
        if (Readings.running()) return withConsultations(projectId).heads().stream().findFirst();
        return Optional.ofNullable(em.find(Requirement.class, projectId));
    }

    private Joined<Requirement, Consultation> withConsultations(long projectId) {
        return Readings.once("requirement:" + projectId, () -> Joined.of(em.createQuery("select r, c from Requirement r left join Consultation c"
                + " on c.projectId = r.projectId where r.projectId = :project order by c.id", Object[].class)
                .setParameter("project", projectId).getResultList(), Requirement.class, Consultation.class));
    }

    public void add(Object entity) { em.persist(entity); }

    /** Throws a draft away, with all that hangs on it. */
    public void remove(Requirement draft) {
        em.createQuery("delete from RequirementAttachment a where a.projectId = :project").setParameter("project", draft.projectId()).executeUpdate();
        em.remove(draft);
        em.flush();
    }

    /** The departments asked, in the order in which they were. */
    public List<Consultation> consultations(long projectId) {
        if (Readings.running()) return withConsultations(projectId).rows();
        return em.createQuery("select c from Consultation c where c.projectId = :project order by c.id", Consultation.class)
                .setParameter("project", projectId).getResultList();
    }

    public Optional<Consultation> consultation(long id) { return Optional.ofNullable(em.find(Consultation.class, id)); }

    /** The rounds of review, the first one first. */
    @Once
    public List<Round> rounds(long projectId) {
        return em.createQuery("select r from RequirementRound r where r.projectId = :project order by r.number", Round.class)
                .setParameter("project", projectId).getResultList();
    }

    /** The round with that countersigning. */
    public Optional<Round> round(long signOffId) {
        return em.createQuery("select r from RequirementRound r where r.signOffId = :signOff", Round.class).setParameter("signOff", signOffId)
                .getResultStream().findFirst();
    }
}
