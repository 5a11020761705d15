package countersign.tasking.store;

import countersign.shared.store.Once;
import countersign.tasking.domain.Remark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The heads' remarks. */
@ApplicationScoped
public class RemarkStore {

    @PersistenceContext EntityManager em;

    /** A project's remarks, the oldest first. */
    @Once
    public List<Remark> ofProject(long projectId) {
        return em.createQuery("select r from Remark r where r.projectId = :project order by r.id", Remark.class)
                .setParameter("project", projectId).getResultList();
    }

    /** One remark. */
    public Optional<Remark> find(long id) { return Optional.ofNullable(em.find(Remark.class, id)); }

    /** The remarks that became that dispute. */
    public List<Remark> ofDispute(long disputeId) {
        return em.createQuery("select r from Remark r where r.disputeId = :dispute", Remark.class).setParameter("dispute", disputeId).getResultList();
    }

    /** Stores a new one. */
    public void add(Remark remark) { em.persist(remark); }
}
