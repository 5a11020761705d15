package countersign.requirement;

import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Records as silent who said nothing about the minutes in time (S2.5). */
@ApplicationScoped
public class SilenceSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(SilenceSweep.class.getName());
    @Inject Minutes minutes;

    @Override public String name() { return "minutes-silence"; }

    @Override public int run() {
        int taken = 0;
        for (long id : minutes.silent(200)) {
            try {
                minutes.keepsSilent(id);
                taken++;
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "the silence of reader " + id + " could not be recorded; it is tried again");
            }
        }
        return taken;
    }
}
