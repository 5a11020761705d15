package countersign.requirement.store;

import countersign.requirement.InboundState;
import countersign.requirement.domain.Commitment;
import countersign.requirement.domain.Gap;
import countersign.requirement.domain.InboundCommitment;
import countersign.requirement.domain.Kickoff;
import countersign.requirement.domain.Labour;
import countersign.shared.access.NotVisible;
import countersign.shared.store.Joined;
import countersign.shared.store.Once;
import countersign.shared.store.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Step 2 of a project: its row, division of labour, commitments, gaps, inbound commitments. */
@ApplicationScoped
public class KickoffStore {

    @PersistenceContext private EntityManager em;

    public Optional<Kickoff> find(long projectId) {
        if (Readings.running()) return withLabour(projectId).heads().stream().findFirst();
        return Optional.ofNullable(em.find(Kickoff.class, projectId));
    }

    private Joined<Kickoff, Labour> withLabour(long projectId) {
        return Readings.once("kickoff:" + projectId, () -> Joined.of(em.createQuery("select k, l from Kickoff k left join Labour l"
                + " on l.projectId = k.projectId where k.projectId = :project order by l.departmentId, l.id", Object[].class)
                .setParameter("project", projectId).getResultList(), Kickoff.class, Labour.class));
    }

    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /** Writes what was changed, so that views carry the new version. */
    public void flush() { em.flush(); }

    public void remove(Object entity) { em.remove(entity); }

    /** @throws NotVisible when there is none of that id in the project */
    public <T> T of(Class<T> type, long id) {
        var found = em.find(type, id);
        if (found == null) throw new NotVisible(id);
        return found;
    }

    public List<Labour> labour(long projectId) {
        return Readings.running() ? withLabour(projectId).rows() : list(Labour.class, "Labour", projectId);
    }

    @Once
    public List<Commitment> commitments(long projectId) { return list(Commitment.class, "ResourceCommitment", projectId); }

    @Once
    public List<Gap> gaps(long projectId) { return list(Gap.class, "ResourceGap", projectId); }

    /** By their day. */
    @Once
    public List<InboundCommitment> inbound(long projectId) {
        return em.createQuery("select i from InboundCommitment i where i.projectId = :project order by i.by, i.id", InboundCommitment.class)
                .setParameter("project", projectId).getResultList();
    }

    /** Agreed and not kept yet, of all projects, due until that day. */
    public List<InboundCommitment> promised(Collection<Long> projectIds, LocalDate until) {
        return em.createQuery("select i from InboundCommitment i where i.projectId in :projects and i.state = :agreed and i.by <= :until order by i.id",
                InboundCommitment.class).setParameter("projects", projectIds).setParameter("agreed", InboundState.AGREED).setParameter("until", until).getResultList();
    }

    private <T> List<T> list(Class<T> type, String entity, long projectId) {
        return em.createQuery("select e from " + entity + " e where e.projectId = :project order by e.departmentId, e.id", type)
                .setParameter("project", projectId).getResultList();
    }
}
