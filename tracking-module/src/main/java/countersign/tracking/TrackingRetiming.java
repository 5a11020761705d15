package countersign.tracking;

import countersign.shared.ask.AskLists;
import countersign.shared.ask.Retiming;
import countersign.shared.calendar.CalendarEdited;
import countersign.shared.calendar.Deadlines;
import countersign.shared.policy.PolicyEdited;
import countersign.shared.policy.PolicyKey;
import countersign.tracking.domain.ProgressWarning;
import countersign.tracking.store.WarningStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Warnings that wait to be issued follow policy and calendar, and problems climb when the ask about them is due (A5, S5.3, S5.5). Reminders of hand-overs
 * are counted anew at every look and need nothing.
 */
@ApplicationScoped
@Transactional
class TrackingRetiming {

    @Inject WarningStore store;
    @Inject Company company;
    @Inject AskLists asks;
    @Inject Retiming retiming;
    @Inject Clock clock;

    void policy(@Observes PolicyEdited edited) {
        if (edited.key() == PolicyKey.WARNING_ISSUE)
            store.unissued().stream().filter(w -> edited.concerns(w.projectId(), company.project(w.projectId()).scenario())).forEach(this::recount);
    }

    void calendar(@Observes CalendarEdited edited) { store.unissued().forEach(this::recount); }

    void policyThen(@Observes @Priority(Retiming.AFTER_THE_ASKS) PolicyEdited edited) { follow(); }

    void calendarThen(@Observes @Priority(Retiming.AFTER_THE_ASKS) CalendarEdited edited) { follow(); }

    private void recount(ProgressWarning warning) {
        var initiator = company.project(warning.projectId()).initiatorId();
        var policy = company.policy(warning.projectId());
        var calendar = company.calendar(warning.projectId(), initiator);
        var was = warning.view().issuesAt();
        var at = Deadlines.recounted(was, warning.view().raisedAt(), policy.warningIssue(), clock.instant(), policy, calendar);
        if (at.equals(was)) return;
        warning.issuesAt(at);
        var people = new LinkedHashSet<Long>();
        people.add(warning.analysis().ownerId());
        company.head(warning.analysis().departmentId()).ifPresent(people::add);
        people.remove(null);
        people.remove(initiator); // the ask to issue it moves with it
        retiming.moved(people, warning.projectId(), "warning:" + warning.view().id(), "tracking.warning.moved",
                List.of(String.valueOf(warning.analysis().number()), warning.analysis().task()), was, at);
    }

    private void follow() {
        for (var problem : store.climbing()) {
            asks.of("problem:" + problem.id()).stream().filter(ask -> ask.open() && ask.kind().equals(CoordinationFacts.KIND)).findFirst()
                    .ifPresent(ask -> problem.climbs(ask.dueAt()));
        }
    }
}
