package countersign.requirement;

import countersign.requirement.store.DisputeStore;
import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Mails that follow from a dispute's climbing. */
@ApplicationScoped
@Transactional
public class DisputeNotices {

    @Inject DisputeStore store;
    @Inject DisputeTelling telling;
    @Inject ProjectAccess access;
    @Inject Directory directory;

    /** Parties and the executives of both sides hear who decides now, by when; whoever decides is asked instead. */
    public void climbed(long disputeId, long executiveId) {
        var dispute = store.of(disputeId);
        var people = telling.parties(dispute);
        for (long executive : telling.executives(dispute)) {
            access.grant(dispute.projectId(), executive, AccessSource.EXECUTIVE);
            people.add(executive);
        }
        people.remove(executiveId);
        telling.tell(Actor.SYSTEM, dispute, DisputeNotice.Stage.CLIMBED, people, directory.person(executiveId).name(), "", dispute.decisionDue());
    }
}
