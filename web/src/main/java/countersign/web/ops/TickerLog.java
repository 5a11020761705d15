package countersign.web.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When the sweeps last ran on this node, by real time, and how it ended: for the administrator's page. */
@ApplicationScoped
public class TickerLog {

    /** How a sweep last ended; {@code failure} is null when it went well. */
    public record Run(Instant at, String failure) {}

    private final Map<String, Run> last = new ConcurrentHashMap<>();
    private volatile Instant ticked;

    void tick(long millis) { ticked = Instant.ofEpochMilli(millis); }

    void ran(String sweep, long millis) { last.put(sweep, new Run(Instant.ofEpochMilli(millis), null)); }

    void failed(String sweep, long millis, Exception failure) { last.put(sweep, new Run(Instant.ofEpochMilli(millis), String.valueOf(failure))); }

    /** When the ticker last ticked on this node; empty if it never did. */
    public Optional<Instant> ticked() { return Optional.ofNullable(ticked); }

    /** The sweep's last run on this node; empty if another node does it. */
    public Optional<Run> last(String sweep) { return Optional.ofNullable(last.get(sweep)); }
}
