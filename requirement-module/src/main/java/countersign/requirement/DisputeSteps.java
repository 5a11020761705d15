package countersign.requirement;

import countersign.requirement.DisputeNotice.Stage;
import countersign.requirement.domain.Dispute;
import countersign.requirement.domain.DisputeRules;
import countersign.requirement.domain.DisputeStep;
import countersign.requirement.event.DisputeEscalated;
import countersign.requirement.store.DisputeStore;
import countersign.shared.Actor;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Takes one step of a dispute's clock in a transaction of its own, once (S2.4). */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class DisputeSteps {

    @Inject DisputeStore store;
    @Inject StepTwoClock clock;
    @Inject DisputeAsking asking;
    @Inject DisputeTelling telling;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject AuditTrail audit;
    @Inject Event<DisputeEscalated> escalated;

    /** Disputes with a step to take. */
    public List<Long> due(int most) { return store.due(clock.now(), most); }

    /** Takes the step that is due, if one still is and the project's clocks run. Returns whether it did. */
    public boolean take(long disputeId) {
        var dispute = store.of(disputeId);
        var step = dispute.due(clock.now());
        if (step.isEmpty() || !clock.runs(dispute.projectId())) return false;
        switch (step.get()) {
            case MISS_RESPONSE -> telling.tell(Actor.SYSTEM, dispute, Stage.RESPONSE_MISSED, telling.silent(dispute), "", "", dispute.responseDue());
            case GIVE_NOTICE -> giveNotice(dispute);
            case CLIMB -> climb(dispute);
            case MISS_DECISION -> telling.tell(Actor.SYSTEM, dispute, Stage.DECISION_MISSED, telling.parties(dispute),
                    directory.person(dispute.responsibleId()).name(), "", dispute.decisionDue());
        }
        if (dispute.nextStepAt() != null && step.get() != DisputeStep.GIVE_NOTICE) dispute.took(step.get(), clock.now());
        trouble(dispute);
        return true;
    }

    private void giveNotice(Dispute dispute) {
        dispute.noticed(clock.now(), clock.shared(dispute.projectId(), clock.now(), clock.policy(dispute.projectId()).notice()));
        telling.tell(Actor.SYSTEM, dispute, Stage.ABOUT_TO_CLIMB, noticed(dispute), "", "", dispute.climbsAt());
    }

    private java.util.Set<Long> noticed(Dispute dispute) {
        var people = telling.parties(dispute);
        if (dispute.responsibleId() != null) people.add(dispute.responsibleId());
        return people;
    }

    private void climb(Dispute dispute) {
        var executives = telling.executives(dispute);
        var executive = DisputeRules.decides(executives, projects.view(dispute.projectId()).executiveId());
        if (executive.isEmpty()) {
            dispute.stopClock();
            telling.tell(Actor.SYSTEM, dispute, Stage.NOBODY_TO_CLIMB, telling.parties(dispute), "", "", null);
            return;
        }
        asking.withdraw(Actor.SYSTEM, dispute);
        var due = clock.of(dispute.projectId(), executive.get(), clock.policy(dispute.projectId()).disputeDecision());
        dispute.climb(executive.get(), due, clock.now());
        asking.decision(Actor.SYSTEM, dispute);
        audit.record(Actor.SYSTEM, dispute.projectId(), DisputeAsking.subject(dispute),
                Text.of("requirement.dispute.audit.climbed", dispute.number(), directory.person(executive.get()).name()), null);
        escalated.fire(new DisputeEscalated(dispute.projectId(), dispute.id(), executive.get(), clock.now()));
    }

    /** Until tracking counts all troubles of a running plan, overdue disputes are what puts a project at risk. */
    private void trouble(Dispute dispute) {
        if (projects.view(dispute.projectId()).step().compareTo(ProjectStep.EXECUTION) < 0)
            projects.troubles(dispute.projectId(), (int) store.overdue(dispute.projectId(), clock.now()));
    }
}
