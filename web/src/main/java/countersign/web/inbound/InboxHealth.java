package countersign.web.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How the mailbox for answers was last found by this node: for the administrator's page. */
@ApplicationScoped
public class InboxHealth {

    @Inject Clock clock;
    private volatile String error;
    private volatile Instant reached;
    private volatile int failures;

    void reached() {
        reached = clock.instant();
        error = null;
        failures = 0;
    }

    void failed(String words) {
        error = words;
        failures++;
    }

    int failures() { return failures; }

    /** What kept it from being read the last time; empty when it was read. */
    public Optional<String> error() { return Optional.ofNullable(error); }

    /** When it was last read; empty if never. */
    public Optional<Instant> lastRead() { return Optional.ofNullable(reached); }
}
