package countersign.requirement;

import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Records as silent who said nothing about the minutes in time (S2.5). */
@ApplicationScoped
public class SilenceSweep implements Sweep {

    @Inject Minutes minutes;
    @Inject DueItems items;

    @Override public String name() { return "minutes-silence"; }

    @Override public int run() { return items.take(this, "the silence of reader", minutes::silent, minutes::keepsSilent); }
}
