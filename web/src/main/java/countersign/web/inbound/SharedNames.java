package countersign.web.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;

/** Meetings that keep the name they were sent out under, so that an update is none to a second entry. Written by the migration alone. */
@ApplicationScoped
@Transactional
class SharedNames {

    @PersistenceContext EntityManager em;

    /** Which of these meetings, as their modules call them, everybody has under one name. */
    Set<String> among(Collection<String> uids) {
        if (uids.isEmpty()) return Set.of();
        return Set.copyOf(em.createQuery("select s.uid from SharedName s where s.uid in :uids", String.class).setParameter("uids", Set.copyOf(uids)).getResultList());
    }
}
