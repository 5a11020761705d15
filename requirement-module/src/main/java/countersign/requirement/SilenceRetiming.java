package countersign.requirement;

import countersign.requirement.store.MinutesStore;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Retiming;
import countersign.shared.calendar.CalendarEdited;
import countersign.shared.policy.PolicyEdited;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The time after which silence on minutes is no objection is that of the ask: it follows when policy or calendar moved that (A5, S2.5). */
@ApplicationScoped
@Transactional
class SilenceRetiming {

    @Inject MinutesStore store;
    @Inject AskLists asks;

    void policy(@Observes @Priority(Retiming.AFTER_THE_ASKS) PolicyEdited edited) { follow(); }

    void calendar(@Observes @Priority(Retiming.AFTER_THE_ASKS) CalendarEdited edited) { follow(); }

    private void follow() { store.waiting().forEach(reader -> reader.due(asks.standing(reader.askId()).dueAt())); }
}
