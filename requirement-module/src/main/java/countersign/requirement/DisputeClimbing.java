package countersign.requirement;

import countersign.requirement.DisputeNotice.Stage;
import countersign.requirement.domain.Dispute;
import countersign.requirement.event.DisputeEscalated;
import countersign.shared.Actor;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/** A dispute goes up to the executive who decides it, whose clock starts then (S2.4). */
@ApplicationScoped
class DisputeClimbing {

    @Inject StepTwoClock clock;
    @Inject DisputeAsking asking;
    @Inject DisputeTelling telling;
    @Inject Directory directory;
    @Inject AuditTrail audit;
    @Inject Event<DisputeEscalated> escalated;

    /** Where nobody is named, the clock stops until somebody is, and the parties hear of that. */
    void climb(Dispute dispute) {
        var executive = telling.decides(dispute);
        if (executive.isEmpty()) {
            dispute.stopClock();
            telling.tell(Actor.SYSTEM, dispute, Stage.NOBODY_TO_CLIMB, telling.parties(dispute), "", "", null);
            return;
        }
        lieWith(dispute, executive.get(), clock.of(dispute.projectId(), executive.get(), clock.policy(dispute.projectId()).disputeDecision()));
    }

    private void lieWith(Dispute dispute, long executive, Instant due) {
        asking.withdraw(Actor.SYSTEM, dispute);
        dispute.climb(executive, due, clock.now());
        asking.decision(Actor.SYSTEM, dispute);
        audit.record(Actor.SYSTEM, dispute.projectId(), DisputeAsking.subject(dispute),
                Text.of("requirement.dispute.audit.climbed", dispute.number(), directory.person(executive).name()), null);
        escalated.fire(new DisputeEscalated(dispute.projectId(), dispute.id(), executive, clock.now()));
    }
}
