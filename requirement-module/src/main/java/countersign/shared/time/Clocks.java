package countersign.shared.time;

import countersign.shared.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock everything asks. With {@code COUNTERSIGN_CLOCK_LEVER=true} (demo and tests only) it can be moved forward; a sweep polls real time
 * and compares this clock, so that a moved clock makes everything due that would be due then.
 */
@ApplicationScoped
public class Clocks {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private boolean lever;

    /** For the container's proxy. */
    public Clocks() {}

    @Inject
    Clocks(Settings settings) {
        lever = settings.flag("countersign.clock.lever", false);
        offset.set(Duration.parse(settings.get("countersign.clock.offset", "PT0S")));
    }

    /** The clock to inject wherever a moment is needed. */
    @Produces @Singleton
    public Clock clock() { return new Shifted(offset, ZoneOffset.UTC); }

    /** Whether this installation lets its time be moved. */
    public boolean movable() { return lever; }

    /** How far the product's time is from the machine's. */
    public Duration offset() { return offset.get(); }

    /** Takes up time where an earlier start of this installation had moved it. Without effect where time is not {@link #movable()}. */
    public void resume(Duration earlier) {
        if (lever) offset.set(earlier);
    }

    /** Moves time on by {@code step} (or back, if negative). @throws IllegalStateException where time is not {@link #movable()} */
    public void move(Duration step) {
        if (!lever) throw new IllegalStateException("this installation's clock cannot be moved");
        offset.updateAndGet(was -> was.plus(step));
    }

    private static final class Shifted extends Clock {
        private final AtomicReference<Duration> offset;
        private final ZoneId zone;

        Shifted(AtomicReference<Duration> offset, ZoneId zone) {
            this.offset = offset;
            this.zone = zone;
        }

        @Override public ZoneId getZone() { return zone; }
        @Override public Clock withZone(ZoneId other) { return new Shifted(offset, other); }
        @Override public Instant instant() { return Instant.now().plus(offset.get()); }
    }
}
