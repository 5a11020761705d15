package countersign.tasking.reaction;

import countersign.shared.time.Sweep;
import countersign.tasking.store.DraftStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Warns of plans that are to be published soon, and tells of those that should have been (S4.6). */
@ApplicationScoped
public class PublicationSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(PublicationSweep.class.getName());
    private static final Duration LOOK_AHEAD = Duration.ofDays(10);

    @Inject DraftStore drafts;
    @Inject PublicationClock clock;
    @Inject Clock time;

    @Override public String name() { return "tasking.publication"; }

    @Override public int run() {
        var now = time.instant();
        int done = 0;
        for (var project : drafts.waiting(now, now.plus(LOOK_AHEAD))) {
            try {
                if (clock.tell(project)) done++;
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "publication of project " + project, failure);
            }
        }
        return done;
    }
}
