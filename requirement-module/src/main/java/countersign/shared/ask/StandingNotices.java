package countersign.shared.ask;

import countersign.shared.notification.NewNotice;
import countersign.shared.notification.StandingAsks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the morning mail repeats (A5): a person's own open asks that are due that day or overdue; of what is voluntary those that are due. */
@ApplicationScoped
@Transactional
public class StandingNotices implements StandingAsks {

    @PersistenceContext EntityManager em;
    @Inject Asks asks;

    @Override public List<NewNotice> due(long personId, Instant until, LocalDate day) {
        return em.createQuery("select a from Ask a where a.personId = :person and a.state = :open and a.dueAt < :until order by a.dueAt, a.id", Ask.class)
                .setParameter("person", personId).setParameter("open", AskState.OPEN).setParameter("until", until).getResultStream()
                .filter(asks::timely).filter(asks::missed).map(ask -> notice(ask, personId, (int) day.toEpochDay())).toList();
    }

    private static NewNotice notice(Ask ask, long personId, int day) {
        var fact = new AskNotice(AskNotice.Stage.STANDING, ask.id, ask.personId);
        return NewNotice.ofAsk(AskNotice.KIND, ask.projectId, personId, fact.factKey(day), fact, ask.id);
    }
}
