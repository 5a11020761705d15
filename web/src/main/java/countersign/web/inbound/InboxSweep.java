package countersign.web.inbound;

import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import countersign.web.inbound.InboxHealth.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for answers by mail: into the watched folder at each run, into the mailbox now and then, and after a failure less and less often (A4). */
@ApplicationScoped
public class InboxSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(InboxSweep.class.getName());
    private static final int MOST = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private final AtomicLong next = new AtomicLong(Long.MIN_VALUE);
    @Inject InboxSettings settings;
    @Inject InboxHealth health;
    @Inject Post post;
    @Inject DueItems items;

    @Override public String name() { return "inbox"; }

    @Override public int run() {
        int taken = settings.directory().isEmpty() ? 0 : read(Place.FOLDER, new FolderBox(Path.of(settings.directory())));
        return settings.host().isEmpty() || System.nanoTime() < next.get() ? taken : taken + look();
    }

    private boolean one(String message, Runnable step) {
        return items.each(this, "mail", List.of(message), DueItems.always(name -> step.run())) == 1;
    }

    private int look() {
        int taken = read(Place.MAILBOX, ImapBox.of(settings));
        int failures = health.failures(Place.MAILBOX);
        var pause = failures == 0 ? settings.every() : pause(failures);
        next.set(System.nanoTime() + (taken == MOST ? 0 : pause.toNanos()));
        return taken;
    }

    private Duration pause(int failures) {
        var grown = settings.every().plusSeconds(5).multipliedBy(1L << Math.min(failures, 10));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }

    private int read(Place place, Mailbox box) {
        try {
            int taken = box.read(MOST, post::take, this::one);
            health.reached(place);
            return taken;
        } catch (Mailbox.Unreachable failed) {
            if (health.failed(place, failed.getMessage()) == 1)
                LOG.log(Level.WARNING, () -> "the mailbox for answers cannot be read, and is tried again later: " + failed.getMessage());
            return 0;
        }
    }
}
