package countersign.shared.party;

import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Moves the duties of people the day after their last one (P2). */
@ApplicationScoped
public class DepartureSweep implements Sweep {

    @Inject Departures departures;
    @Inject DueItems items;

    @Override public String name() { return "departures"; }

    @Override public int run() { return items.take(this, "the duties of person", departures::due, DueItems.always(departures::depart)); }
}
