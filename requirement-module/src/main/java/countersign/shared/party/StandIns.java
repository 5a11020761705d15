package countersign.shared.party;

import countersign.shared.store.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** For whom, or for which single asks, a person stands in (P1): one query a page, whoever asks. */
@ApplicationScoped
@Transactional
public class StandIns {

    @PersistenceContext EntityManager em;
    @Inject Directory directory;

    /** @param askId the one ask it is for; null for everything the principal is asked */
    public record StandIn(long principalId, Long askId) {}

    /** Everything a person stands in for today. */
    public List<StandIn> today(long deputyId) { return Readings.once(question(deputyId), () -> read(deputyId)); }

    /** They were read together with the person, at the beginning of a page. */
    static void noted(long deputyId, List<Deputy> today) {
        Readings.once(question(deputyId), () -> today.stream().map(d -> new StandIn(d.principalId, d.askId)).distinct().toList());
    }

    private static String question(long deputyId) { return "stands in:" + deputyId; }

    private List<StandIn> read(long deputyId) {
        return em.createQuery("select distinct d.principalId, d.askId from Deputy d where d.deputyId = :deputy and d.from <= :today and d.until >= :today",
                        Object[].class).setParameter("deputy", deputyId).setParameter("today", directory.today())
                .getResultStream().map(row -> new StandIn((Long) row[0], (Long) row[1])).toList();
    }
}
