package countersign.tasking.reaction;

import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import countersign.tasking.store.DraftStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Warns of plans that are to be published soon, and tells of those that should have been (S4.6). */
@ApplicationScoped
public class PublicationSweep implements Sweep {

    private static final Duration LOOK_AHEAD = Duration.ofDays(10);

    @Inject DueItems items;
    @Inject DraftStore drafts;
    @Inject PublicationClock clock;
    @Inject Clock time;

    @Override public String name() { return "tasking.publication"; }

    @Override public int run() {
        var now = time.instant();
        return items.each(this, "publication of project", drafts.waiting(now, now.plus(LOOK_AHEAD)), clock::tell);
    }
}
