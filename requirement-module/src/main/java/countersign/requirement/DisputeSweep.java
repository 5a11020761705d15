package countersign.requirement;

import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets the clocks of disputes take their steps, each dispute in a transaction of its own (S2.4). */
@ApplicationScoped
public class DisputeSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(DisputeSweep.class.getName());
    @Inject DisputeSteps steps;

    @Override public String name() { return "disputes"; }

    @Override public int run() {
        int taken = 0;
        for (long id : steps.due(200)) {
            try {
                if (steps.take(id)) taken++;
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "dispute " + id + " could not take its next step; it is tried again");
            }
        }
        return taken;
    }
}
