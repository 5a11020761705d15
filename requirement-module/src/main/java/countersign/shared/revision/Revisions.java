package countersign.shared.revision;

import countersign.shared.store.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;

/** Tells whether what a node holds in memory is still what the database says. Topics: {@code calendar}, {@code policy}. */
@ApplicationScoped
@Transactional
public class Revisions {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager em;

    /** The topic's present stamp: one look-up by primary key for a transaction; one for all topics while a page is read. */
    public long stamp(String topic) {
        if (Readings.running()) Readings.once("revisions", () -> em.createQuery("select r from Revision r", Revision.class).getResultList());
        return existing(topic, em.find(Revision.class, topic)).stamp();
    }

    /** Says that the topic's content changes. Whoever else wants to change it waits until this transaction has ended. */
    public void renew(String topic) {
        existing(topic, em.find(Revision.class, topic, LockModeType.PESSIMISTIC_WRITE)).renew(RANDOM.nextLong());
    }

    private static Revision existing(String topic, Revision found) {
        if (found == null) throw new IllegalStateException("no migration wrote the topic " + topic);
        return found;
    }
}
