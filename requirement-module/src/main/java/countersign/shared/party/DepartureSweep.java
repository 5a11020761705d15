package countersign.shared.party;

import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Moves the duties of people the day after their last one (P2). */
@ApplicationScoped
public class DepartureSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(DepartureSweep.class.getName());
    @Inject Departures departures;

    @Override public String name() { return "departures"; }

    @Override public int run() {
        int taken = 0;
        for (long person : departures.due(50)) {
            try {
                departures.depart(person);
                taken++;
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "the duties of person " + person + " could not be moved; it is tried again");
            }
        }
        return taken;
    }
}
