package planted.countersign.tracking;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import planted.countersign.tracking.event.Unfired;
import planted.countersign.tracking.event.Unobserved;

/** Planted: fires what nobody observes, observes what nobody fires, and holds an event that it does not fire. */
public class Lonely {

    Event<Unobserved> heard;
    Event<Unfired> kept;

    void fire() { heard.fire(new Unobserved(1)); }

    void on(@Observes Unfired never) {}
}
