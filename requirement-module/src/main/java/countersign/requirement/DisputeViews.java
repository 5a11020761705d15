package countersign.requirement;

import countersign.requirement.domain.Dispute;
import countersign.shared.policy.Policy;
import countersign.shared.text.Text;
import java.time.Instant;

/** Makes the view of a dispute, its clock in words (“numbers carry their definition”, SPEC 3). */
final class DisputeViews {

    private DisputeViews() {}

    static DisputeView of(Dispute d, Policy policy, Instant now) {
        return new DisputeView(d.id(), d.projectId(), d.number(), d.subject(), d.what(), d.raisedBy(), d.raisedDepartmentId(), d.positions(), d.options(),
                d.state(), d.place(), d.responsibleId(), d.openedAt(), d.respondedAt(), clock(d, policy, now), d.chosen(), d.outcome(), d.settledBy(),
                d.settledFor(), d.settledWay(), d.settledAt(), d.version());
    }

    private static DisputeView.Clock clock(Dispute d, Policy policy, Instant now) {
        var none = Text.of("requirement.dispute.clock.none");
        if (d.state() != DisputeState.OPEN) return new DisputeView.Clock(d.responseDue(), d.solutionDue(), d.decisionDue(), null, none, none, false);
        var due = due(d);
        return new DisputeView.Clock(d.responseDue(), d.solutionDue(), d.decisionDue(), due, waitsFor(d), rule(d, policy), due.isBefore(now));
    }

    static Instant due(Dispute d) {
        if (d.place() != DisputePlace.PARTIES) return d.decisionDue();
        return d.respondedAt() == null && d.responseMissedAt() == null ? d.responseDue() : d.solutionDue();
    }

    private static Text waitsFor(Dispute d) {
        if (d.place() != DisputePlace.PARTIES) return Text.of("requirement.dispute.waits." + d.place());
        return Text.of(d.respondedAt() == null ? "requirement.dispute.waits.response" : "requirement.dispute.waits.solution");
    }

    private static Text rule(Dispute d, Policy policy) {
        if (d.agreedDue()) return Text.of("requirement.dispute.rule.agreed");
        if (d.place() == DisputePlace.EXECUTIVE) return counted("executive", policy, policy.disputeDecision().text(), d.climbedAt() == null ? d.openedAt() : d.climbedAt());
        if (d.clockFrom() != null)
            return counted("agenda", policy, d.countedFrom(), policy.disputeResponse().text(), policy.disputeSolution().text());
        return counted("general", policy, policy.disputeResponse().text(), policy.disputeSolution().text(), policy.notice().text(), d.countedFrom());
    }

    /** In an emergency no clock pauses (S1.5). */
    private static Text counted(String rule, Policy policy, Object... args) { return Text.of("requirement.dispute.rule." + rule + (policy.roundTheClock() ? ".round" : ""), args); }

    /** The outcome in words: the option's text and what was said besides. */
    static String outcome(String option, String words) {
        if (option.isEmpty()) return words;
        return words.isEmpty() ? option : option + "\n" + words;
    }
}
