package countersign.requirement;

import countersign.requirement.domain.Dispute;
import countersign.requirement.store.DisputeStore;
import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import countersign.shared.party.DutyMoved;
import countersign.shared.party.PlacesFilled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Whom an open dispute lies with has left, or somebody was named where nobody could decide (P2, S2.4): whoever is in charge now is asked and the parties
 * hear of it. A dispute is never left with somebody who is gone.
 */
@ApplicationScoped
@Transactional
class DisputeSuccession {

    @Inject DisputeStore store;
    @Inject StepTwoClock clock;
    @Inject DisputeAsking asking;
    @Inject DisputeTelling telling;
    @Inject DisputeClimbing climbing;
    @Inject Projects projects;
    @Inject Directory directory;

    void left(@Observes DutyMoved duty) {
        if (duty.departmentId() == null) store.open().stream().filter(d -> Long.valueOf(duty.from()).equals(d.responsibleId())).forEach(d -> passOn(d, duty.to()));
    }

    void filled(@Observes PlacesFilled places) {
        store.open().stream().filter(d -> d.stranded() || gone(d)).filter(d -> concerns(d, places.departmentId())).forEach(d -> passOn(d, null));
    }

    private boolean gone(Dispute d) { return d.responsibleId() != null && !directory.person(d.responsibleId()).presentOn(directory.today()); }

    private boolean concerns(Dispute d, long departmentId) {
        return projects.view(d.projectId()).departmentId() == departmentId || d.positions().stream().anyMatch(p -> p.departmentId() == departmentId);
    }

    /** A special meeting goes on with who signs for the department of whoever left, else with the initiator; what an executive decides, with the executive. */
    private void passOn(Dispute d, Long successor) {
        if (!clock.runs(d.projectId())) return;
        if (d.place() == DisputePlace.MEETING && !d.stranded()) refer(d, successor != null ? successor : projects.view(d.projectId()).initiatorId());
        else if (telling.decides(d).isPresent()) climbing.climb(d);
    }

    private void refer(Dispute d, long to) {
        asking.withdraw(Actor.SYSTEM, d);
        d.responsible(to);
        asking.decision(Actor.SYSTEM, d);
        telling.tell(Actor.SYSTEM, d, DisputeNotice.Stage.REFERRED, telling.parties(d), directory.person(to).name(), "", d.decisionDue());
    }
}
