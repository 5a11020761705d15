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
import java.util.Optional;

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
        asks.times(ask).take(ask, clock.now()).ifPresent(step -> {
            switch (step) {
                case REMIND_EARLY -> { if (asks.remindedEarly(ask)) remind(ask, AskNotice.Stage.REMINDED_EARLY); }
                case REMIND_DUE -> remind(ask, AskNotice.Stage.REMINDED_DUE);
                case TELL_HEAD -> above(ask, clock.head(ask), AskNotice.Stage.HEAD_TOLD);
                case TELL_EXECUTIVE -> above(ask, clock.executive(ask), AskNotice.Stage.EXECUTIVE_TOLD);
            }
        });
    }

    private void remind(Ask ask, AskNotice.Stage stage) {
        if (asks.timely(ask)) asks.tell(Actor.SYSTEM, ask, stage, ask.movedTimes);
    }

    private void above(Ask ask, Optional<Long> person, AskNotice.Stage stage) {
        person.ifPresent(id -> asks.tellOne(Actor.SYSTEM, ask, id, stage, 0));
    }
}
