package countersign.web.inbound;

import countersign.web.inbound.InboundRow.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which mails were taken, and what became of them. A row is written in the transaction of what follows from it. */
@ApplicationScoped
@Transactional
class Taken {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    boolean known(String key) {
        return em.createQuery("select count(r) from InboundRow r where r.key = :key", Long.class).setParameter("key", key).getSingleResult() > 0;
    }

    /** Notes it; somebody who took it at the same moment makes this transaction fail. */
    void note(String key, Long personId, Long mailId, Long askId, Outcome outcome) {
        var row = new InboundRow();
        row.key = key;
        row.takenAt = clock.instant();
        row.personId = personId;
        row.mailId = mailId;
        row.askId = askId;
        row.outcome = outcome;
        em.persist(row);
        em.flush();
    }

    /** How many answers to one of our mails came within that time. */
    long since(long mailId, Duration ago) {
        return em.createQuery("select count(r) from InboundRow r where r.mailId = :mail and r.takenAt > :from", Long.class)
                .setParameter("mail", mailId).setParameter("from", clock.instant().minus(ago)).getSingleResult();
    }

    /** When the first of that kind came from a person of those up to now that are no further apart than that; now where none is. */
    Instant begun(long personId, Outcome outcome, Duration apart) {
        var first = clock.instant();
        for (var at : em.createQuery("select r.takenAt from InboundRow r where r.personId = :person and r.outcome = :outcome order by r.takenAt desc", Instant.class)
                .setParameter("person", personId).setParameter("outcome", outcome).getResultList()) {
            if (at.isBefore(first.minus(apart))) return first;
            first = at;
        }
        return first;
    }

    /** The asks about which something of that kind came from a person within that time. */
    List<Long> asks(long personId, Outcome outcome, Duration ago) {
        return em.createQuery("select distinct r.askId from InboundRow r where r.personId = :person and r.askId is not null and r.outcome = :outcome and r.takenAt > :from", Long.class)
                .setParameter("person", personId).setParameter("outcome", outcome).setParameter("from", clock.instant().minus(ago)).getResultList();
    }
}
