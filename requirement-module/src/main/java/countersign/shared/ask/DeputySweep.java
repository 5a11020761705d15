package countersign.shared.ask;

import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** On the first day that somebody stands in, asks them what waits already (P1), each of them in a transaction of its own. */
@ApplicationScoped
public class DeputySweep implements Sweep {

    @Inject TakingOver takingOver;
    @Inject DueItems items;

    @Override public String name() { return "deputies"; }

    @Override public int run() { return items.take(this, "deputy", takingOver::due, takingOver::begin); }
}
