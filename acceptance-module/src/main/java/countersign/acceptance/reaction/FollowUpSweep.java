package countersign.acceptance.reaction;

import countersign.acceptance.FollowUps;
import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks for objectives whose day has come, each in a transaction of its own. */
@ApplicationScoped
public class FollowUpSweep implements Sweep {

    @Inject FollowUps followUps;
    @Inject DueItems items;

    @Override public String name() { return "acceptance.follow-ups"; }

    @Override public int run() { return items.take(this, "objective", followUps::due, DueItems.always(followUps::ask)); }
}
