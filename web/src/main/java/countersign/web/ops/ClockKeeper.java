package countersign.web.ops;

import countersign.shared.config.InstallationSettings;
import countersign.shared.config.Settings;
import countersign.shared.time.Clocks;
import countersign.shared.time.Sweep;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Keeps a movable clock where it was moved to, over a restart. {@code COUNTERSIGN_CLOCK_START} lets it begin at a given moment at the first start,
 * so that the demo's project lies in days whose holidays are known.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class ClockKeeper {

    private static final String SETTING = "clock.offset";
    @Inject Clocks clocks;
    @Inject Settings settings;
    @Inject InstallationSettings kept;

    @PostConstruct
    void resume() {
        if (!clocks.movable()) return;
        var earlier = kept.find(SETTING);
        if (earlier.isPresent()) clocks.resume(Duration.parse(earlier.get()));
        else begin(settings.get("countersign.clock.start", ""));
    }

    private void begin(String start) {
        if (!start.isEmpty()) clocks.resume(Duration.between(clocks.clock().instant().minus(clocks.offset()), OffsetDateTime.parse(start).toInstant()));
    }

    /** Writes the offset down whenever it was moved. */
    @ApplicationScoped
    public static class Writer implements Sweep {

        @Inject Clocks clocks;
        @Inject InstallationSettings kept;
        private volatile Duration written;

        @Override public String name() { return "clock"; }

        @Override public int run() {
            var offset = clocks.offset();
            if (!clocks.movable() || offset.equals(written)) return 0;
            kept.put(SETTING, offset.toString());
            written = offset;
            return 1;
        }
    }

    /** The moment the clock shows, for the start-up report. */
    public Instant now() { return clocks.clock().instant(); }
}
