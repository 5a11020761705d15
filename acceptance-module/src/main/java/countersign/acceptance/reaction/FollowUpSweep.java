package countersign.acceptance.reaction;

import countersign.acceptance.FollowUps;
import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks for objectives whose day has come, each in a transaction of its own. */
@ApplicationScoped
public class FollowUpSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(FollowUpSweep.class.getName());
    @Inject FollowUps followUps;

    @Override public String name() { return "acceptance.follow-ups"; }

    @Override public int run() {
        int taken = 0;
        for (long id : followUps.due(100)) {
            try {
                followUps.ask(id);
                taken++;
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "objective " + id + " could not be followed up; it is tried again");
            }
        }
        return taken;
    }
}
