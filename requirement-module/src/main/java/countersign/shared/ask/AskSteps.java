package countersign.shared.ask;

import countersign.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The next step of one ask's clock. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AskSteps {

    @PersistenceContext EntityManager em;
    @Inject AskClock clock;
    @Inject Asks asks;

    /** The asks whose next step is due, the longest overdue first. The lower bound keeps the database from reading all that have none. */
    List<Long> due(int most) {
        return em.createQuery("select a.id from Ask a where a.nextStepAt between :ever and :now order by a.nextStepAt, a.id", Long.class)
                .setParameter("ever", Instant.EPOCH).setParameter("now", clock.now()).setMaxResults(most).getResultList();
    }

    /** Takes the step that is due, if one still is. */
    void take(long askId) {
        var ask = em.find(Ask.class, askId, LockModeType.PESSIMISTIC_WRITE);
        if (ask == null || ask.nextStepAt == null || ask.nextStepAt.isAfter(clock.now())) return;
        if (ask.state == AskState.ANSWERED) asks.settle(ask);
        else if (ask.state == AskState.OPEN) climb(ask);
        else ask.nextStepAt = null;
    }

    private void climb(Ask ask) {
        var ladder = asks.ladder(ask);
        ladder.next(clock.now(), Asks.taken(ask)).ifPresent(step -> {
            switch (step) {
                case REMIND_EARLY -> remind(ask, AskNotice.Stage.REMINDED_EARLY);
                case REMIND_DUE -> remind(ask, AskNotice.Stage.REMINDED_DUE);
                case TELL_HEAD -> tellHead(ask);
                case TELL_EXECUTIVE -> tellExecutive(ask);
            }
        });
        ask.nextStepAt = ladder.wake(Asks.taken(ask));
    }

    private void remind(Ask ask, AskNotice.Stage stage) {
        if (stage == AskNotice.Stage.REMINDED_EARLY) ask.remindedEarlyAt = clock.now();
        else ask.remindedDueAt = clock.now();
        asks.tell(Actor.SYSTEM, ask, stage, ask.extended ? 1 : 0);
    }

    private void tellHead(Ask ask) {
        ask.headToldAt = clock.now();
        clock.head(ask).ifPresent(head -> asks.tellOne(Actor.SYSTEM, ask, head, AskNotice.Stage.HEAD_TOLD, 0));
    }

    private void tellExecutive(Ask ask) {
        ask.executiveToldAt = clock.now();
        clock.executive(ask).ifPresent(executive -> asks.tellOne(Actor.SYSTEM, ask, executive, AskNotice.Stage.EXECUTIVE_TOLD, 0));
    }
}
