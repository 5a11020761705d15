package countersign.requirement;

import countersign.requirement.domain.Dispute;
import countersign.requirement.store.DisputeStore;
import countersign.shared.access.Projects;
import countersign.shared.ask.Retiming;
import countersign.shared.calendar.CalendarEdited;
import countersign.shared.policy.PolicyEdited;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyTime;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The clocks of open disputes follow policy and calendar (A5, S2.4); a deadline that was agreed stays. Their asks follow them. */
@ApplicationScoped
@Transactional
class DisputeRetiming {

    private static final Set<PolicyKey> ROWS = EnumSet.of(PolicyKey.DISPUTE_RESPONSE, PolicyKey.DISPUTE_SOLUTION, PolicyKey.DISPUTE_DECISION, PolicyKey.NOTICE);
    @Inject DisputeStore store;
    @Inject DisputeTelling telling;
    @Inject StepTwoClock clock;
    @Inject Projects projects;
    @Inject Retiming retiming;

    void policy(@Observes PolicyEdited edited) {
        if (!ROWS.contains(edited.key())) return;
        store.open().stream().filter(d -> edited.concerns(d.projectId(), projects.view(d.projectId()).scenario())).forEach(this::recount);
    }

    void calendar(@Observes CalendarEdited edited) { store.open().forEach(this::recount); }

    private void recount(Dispute d) {
        var shown = due(d);
        var policy = clock.policy(d.projectId());
        var general = d.place() == DisputePlace.PARTIES && d.solutionDue() != null;
        var responds = general && d.respondedAt() == null && d.responseMissedAt() == null;
        var response = responds ? shared(d, d.responseDue(), policy.disputeResponse()) : d.responseDue();
        var solution = general ? shared(d, d.solutionDue(), policy.disputeSolution()) : d.solutionDue();
        var notice = general ? clock.noticeBefore(d.projectId(), solution) : d.noticeDue();
        d.recounted(response, solution, notice, decision(d, policy.disputeDecision()));
        if (due(d).equals(shown)) return;
        var people = new LinkedHashSet<>(telling.parties(d));
        if (d.responsibleId() != null) people.add(d.responsibleId());
        people.add(projects.view(d.projectId()).initiatorId());
        retiming.moved(people, d.projectId(), DisputeAsking.subject(d), "requirement.dispute.moved", List.of(String.valueOf(d.number()), Texts.brief(d.what())), shown, due(d));
    }

    private Instant shared(Dispute d, Instant was, PolicyTime within) { return clock.recounted(d.projectId(), null, was, d.countedFrom(), within); }

    /** The executive's time counts from when it climbed, by their calendar. */
    private Instant decision(Dispute d, PolicyTime within) {
        if (d.place() != DisputePlace.EXECUTIVE || d.agreedDue() || d.climbedAt() == null || d.responsibleId() == null) return d.decisionDue();
        var rested = d.countedFrom().isAfter(d.climbedAt()) ? d.countedFrom() : d.climbedAt();
        return clock.recounted(d.projectId(), d.responsibleId(), d.decisionDue(), rested, within);
    }

    private static Instant due(Dispute d) { return DisputeViews.due(d); }
}
