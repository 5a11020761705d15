package countersign.acceptance.store;

import countersign.acceptance.domain.Archive;
import countersign.acceptance.domain.Reading;
import countersign.acceptance.domain.SlotReason;
import countersign.shared.store.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Archives, the reasons of empty places, and who read them. */
@ApplicationScoped
public class ArchiveStore {

    @PersistenceContext private EntityManager em;

    @Once
    public Optional<Archive> find(long projectId) { return Optional.ofNullable(em.find(Archive.class, projectId)); }

    public void add(Object entity) { em.persist(entity); }

    public List<SlotReason> reasons(long projectId) {
        return em.createQuery("select s from SlotReason s where s.projectId = :project", SlotReason.class).setParameter("project", projectId).getResultList();
    }

    /** One page of the access log, the newest first. */
    public List<Reading> readings(long projectId, int first, int most) {
        return em.createQuery("select r from Reading r where r.projectId = :project order by r.readAt desc, r.id desc", Reading.class)
                .setParameter("project", projectId).setFirstResult(first).setMaxResults(most).getResultList();
    }
}
