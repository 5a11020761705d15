package countersign.web.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How mailbox and folder of answers were last found by this node: for the administrator's page. */
@ApplicationScoped
public class InboxHealth {

    /** Where answers come in. */
    enum Place { MAILBOX, FOLDER }

    private record Failure(String words, int times) { }

    @Inject Clock clock;
    private final Map<Place, Failure> failing = new ConcurrentHashMap<>();
    private volatile Instant reached;

    void reached(Place place) {
        reached = clock.instant();
        failing.remove(place);
    }

    /** Returns how often in turn it has failed now. */
    int failed(Place place, String words) { return failing.merge(place, new Failure(words, 1), (before, now) -> new Failure(words, before.times() + 1)).times(); }

    /** How often in turn it could not be read. */
    int failures(Place place) { return failing.getOrDefault(place, new Failure("", 0)).times(); }

    /** What kept one of them from being read the last time; empty when both were read. */
    public Optional<String> error() { return failing.values().stream().map(Failure::words).findFirst(); }

    /** When one was last read; empty if never. */
    public Optional<Instant> lastRead() { return Optional.ofNullable(reached); }
}
