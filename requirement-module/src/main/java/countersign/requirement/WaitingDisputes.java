package countersign.requirement;

import countersign.requirement.domain.Dispute;
import countersign.requirement.store.DisputeStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Stream;

/** What the consultation left open, and the departments still discuss, waits for the kick-off: the clocks start with that meeting (S2.1, S2.4). */
@ApplicationScoped
class WaitingDisputes {

    @Inject DisputeStore store;
    @Inject StepTwoClock clock;
    @Inject DisputeAsking asking;

    /** The kick-off is called for then, or moved. */
    void startWith(long projectId, Instant meeting) { open(projectId).forEach(dispute -> starts(dispute, meeting)); }

    /** The kick-off is cancelled. */
    void waitNoLonger(long projectId) {
        var now = clock.now();
        open(projectId).filter(dispute -> dispute.countedFrom().isAfter(now)).forEach(dispute -> starts(dispute, now));
    }

    private Stream<Dispute> open(long projectId) {
        return store.ofProject(projectId).stream().filter(d -> d.state() == DisputeState.OPEN && d.place() == DisputePlace.PARTIES)
                .filter(d -> d.subject().startsWith("consultation:"));
    }

    private void starts(Dispute dispute, Instant from) {
        dispute.startsAt(from);
        clock.wind(dispute, from);
        asking.follow(dispute);
    }
}
