package countersign.acceptance;

import countersign.acceptance.domain.Retrospective;
import countersign.acceptance.store.RetrospectiveStore;
import countersign.shared.calendar.CalendarEdited;
import countersign.shared.calendar.Deadlines;
import countersign.shared.policy.PolicyEdited;
import countersign.shared.policy.PolicyKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The time that a retrospective may take follows policy and calendar (A5, S6.2); the initiator hears of it with their ask. */
@ApplicationScoped
@Transactional
class RetrospectiveRetiming {

    @Inject RetrospectiveStore store;
    @Inject StepSix step;

    void policy(@Observes PolicyEdited edited) {
        if (edited.key() == PolicyKey.RETROSPECTIVE)
            store.unfiled().stream().filter(r -> edited.concerns(r.projectId(), step.project(r.projectId()).scenario())).forEach(this::recount);
    }

    void calendar(@Observes CalendarEdited edited) { store.unfiled().forEach(this::recount); }

    private void recount(Retrospective retrospective) {
        var policy = step.policy(retrospective.projectId());
        var calendar = step.company();
        retrospective.due(Deadlines.recounted(retrospective.dueAt(), retrospective.openedAt(), policy.retrospective(), step.now(), policy, calendar));
    }
}
