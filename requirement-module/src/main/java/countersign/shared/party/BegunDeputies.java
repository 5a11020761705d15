package countersign.shared.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Who stands in for everything from today on and has not been told what waits (P1). */
@ApplicationScoped
@Transactional
public class BegunDeputies {

    @PersistenceContext EntityManager em;
    @Inject Directory directory;

    /** Somebody stands in for somebody today. */
    public record Begun(long principalId, long deputyId) {}

    /** At most so many arrangements, by their first day. */
    public List<Long> due(int most) {
        return em.createQuery("select d.id from Deputy d where d.told = false and d.askId is null and d.from <= :today order by d.from, d.id", Long.class)
                .setParameter("today", directory.today()).setMaxResults(most).getResultList();
    }

    /** Notes that they are told. Empty when they were, or when the arrangement is over or was taken away. */
    public Optional<Begun> begin(long id) {
        var arranged = em.find(Deputy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (arranged == null || arranged.told || arranged.from.isAfter(directory.today())) return Optional.empty();
        arranged.told = true;
        return arranged.until.isBefore(directory.today()) ? Optional.empty() : Optional.of(new Begun(arranged.principalId, arranged.deputyId));
    }
}
