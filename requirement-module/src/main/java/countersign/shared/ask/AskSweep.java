package countersign.shared.ask;

import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Settles answers whose take-back window is over and takes the steps of the ladder (A5), each ask in a transaction of its own. */
@ApplicationScoped
public class AskSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(AskSweep.class.getName());
    @Inject AskSteps steps;

    @Override public String name() { return "asks"; }

    @Override public int run() {
        int taken = 0;
        for (long id : steps.due(200)) {
            try {
                steps.take(id);
                taken++;
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "ask " + id + " could not take its next step; it is tried again");
            }
        }
        return taken;
    }
}
