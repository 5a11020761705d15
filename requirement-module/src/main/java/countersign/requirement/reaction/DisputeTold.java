package countersign.requirement.reaction;

import countersign.requirement.DisputeNotices;
import countersign.requirement.event.DisputeEscalated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A dispute has climbed: the parties, and the executives of both sides, hear who decides now (S2.4). */
@ApplicationScoped
public class DisputeTold {

    @Inject DisputeNotices notices;

    void on(@Observes DisputeEscalated e) { notices.climbed(e.disputeId(), e.executiveId()); }
}
