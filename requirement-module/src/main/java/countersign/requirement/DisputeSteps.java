package countersign.requirement;

import countersign.requirement.DisputeNotice.Stage;
import countersign.requirement.domain.Dispute;
import countersign.requirement.domain.DisputeStep;
import countersign.requirement.store.DisputeStore;
import countersign.shared.Actor;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
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
    @Inject DisputeClimbing climbing;
    @Inject DisputeTelling telling;
    @Inject Projects projects;
    @Inject Directory directory;

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
            case CLIMB -> climbing.climb(dispute);
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

    /** Until tracking counts all troubles of a running plan, overdue disputes are what puts a project at risk. */
    private void trouble(Dispute dispute) {
        if (projects.view(dispute.projectId()).step().compareTo(ProjectStep.EXECUTION) < 0)
            projects.troubles(dispute.projectId(), (int) store.overdue(dispute.projectId(), clock.now()));
    }
}
