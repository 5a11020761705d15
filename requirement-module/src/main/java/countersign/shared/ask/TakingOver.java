package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.party.BegunDeputies;
import countersign.shared.party.BegunDeputies.Begun;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was asked of a person before somebody stood in for them is asked of the deputy by mail, so that they, too, need not log in (P1, A2). What is asked
 * later reaches both from the start; what the deputy was asked before is not asked twice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TakingOver {

    @PersistenceContext EntityManager em;
    @Inject BegunDeputies begun;
    @Inject Directory directory;
    @Inject Asks asks;

    List<Long> due(int most) { return begun.due(most); }

    /** Returns false when there was nobody to tell any more. */
    boolean begin(long arrangementId) {
        var begins = begun.begin(arrangementId);
        begins.ifPresent(one -> waiting(one).forEach(ask -> asks.tellOne(Actor.SYSTEM, ask, one.deputyId(), AskNotice.Stage.ASKED, 0)));
        return begins.isPresent();
    }

    /** Of an ask that was entrusted to somebody else they hear nothing: that one answers it. */
    private Stream<Ask> waiting(Begun begins) {
        return em.createQuery("select a from Ask a where a.personId = :person and a.state = :open order by a.dueAt, a.id", Ask.class)
                .setParameter("person", begins.principalId()).setParameter("open", AskState.OPEN).getResultStream().filter(asks::timely).filter(asks::missed)
                .filter(ask -> directory.deputyOf(ask.personId, ask.id).filter(deputy -> deputy == begins.deputyId()).isPresent());
    }
}
