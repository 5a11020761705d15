package countersign.requirement;

import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets the clocks of disputes take their steps, each dispute in a transaction of its own (S2.4). */
@ApplicationScoped
public class DisputeSweep implements Sweep {

    @Inject DisputeSteps steps;
    @Inject DueItems items;

    @Override public String name() { return "disputes"; }

    @Override public int run() { return items.take(this, "dispute", steps::due, steps::take); }
}
