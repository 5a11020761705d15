package countersign.shared.ask;

import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Settles answers whose take-back window is over and takes the steps of the ladder (A5), each ask in a transaction of its own and once a run. */
@ApplicationScoped
public class AskSweep implements Sweep {

    @Inject AskSteps steps;
    @Inject DueItems items;

    @Override public String name() { return "asks"; }

    @Override public int run() { return items.take(this, "ask", steps::due, DueItems.always(steps::take)); }
}
