package countersign.shared.ask;

import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Settles answers whose take-back window is over and takes the steps of the ladder (A5), each ask in a transaction of its own and once a run. Asks whose
 * step fails stay the longest overdue; what is due behind them is taken all the same.
 */
@ApplicationScoped
public class AskSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(AskSweep.class.getName());
    private static final int BATCH = 200;
    private static final long LONGEST_RUN = TimeUnit.SECONDS.toNanos(40);
    @Inject AskSteps steps;

    @Override public String name() { return "asks"; }

    @Override public int run() {
        var started = System.nanoTime();
        var tried = new HashSet<Long>();
        int taken = 0;
        for (var due = next(tried); !due.isEmpty() && System.nanoTime() - started < LONGEST_RUN; due = next(tried)) {
            for (long id : due) if (take(id)) taken++;
            tried.addAll(due);
        }
        return taken;
    }

    private List<Long> next(Set<Long> tried) {
        var due = new ArrayList<>(steps.due(BATCH + tried.size()));
        due.removeAll(tried);
        return due;
    }

    private boolean take(long id) {
        try {
            steps.take(id);
            return true;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "ask " + id + " could not take its next step; it is tried again");
            return false;
        }
    }
}
