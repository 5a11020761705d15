package countersign.shared.notification;

import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what is due (M2). A mail is claimed with a lease, frozen, sent and marked, each in a transaction of its own, and SMTP is spoken in none of
 * them. A node that dies between sending and marking leaves a lease behind; whoever takes the mail then sends the very same bytes again.
 */
@ApplicationScoped
public class MailDispatcher implements Sweep {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class.getName());
    private static final int BATCH = 100;
    private static final long LONGEST_RUN = TimeUnit.SECONDS.toNanos(40);
    @Inject MailQueue queue;
    @Inject MailTransport transport;
    @Inject MailSettings settings;

    /** For the container's proxy. */
    public MailDispatcher() {}

    MailDispatcher(MailQueue queue, MailTransport transport, MailSettings settings) {
        this.queue = queue;
        this.transport = transport;
        this.settings = settings;
    }

    @Override public String name() { return "mails"; }

    /** Without a mail server mails are kept; with one but without a base URL they wait, because their links would lead nowhere. */
    @Override public int run() {
        if (settings.trouble().isPresent()) return 0;
        var due = queue.due(BATCH);
        if (due.isEmpty()) return 0;
        return settings.configured() ? send(due) : keep(due);
    }

    private int keep(List<Long> due) {
        for (long id : due) attempt(id, () -> queue.keep(id));
        return due.size();
    }

    private int send(List<Long> due) {
        var started = System.nanoTime();
        int taken = 0;
        try (var line = new ReopenedLine(transport)) {
            for (long id : due) {
                if (System.nanoTime() - started > LONGEST_RUN) break;
                if (queue.claim(id)) {
                    taken++;
                    attempt(id, () -> sendOne(line, id));
                }
            }
        }
        return taken;
    }

    private void sendOne(ReopenedLine line, long id) {
        var frozen = queue.freeze(id);
        line.send(frozen.mime(), frozen.to());
        queue.sent(id);
    }

    /** One mail's failure is its own: it is noted, and the next one is tried. */
    private void attempt(long id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            var error = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
            var givenUp = queue.failed(id, error, failed instanceof MailTransport.Undeliverable);
            LOG.log(givenUp ? Level.SEVERE : Level.WARNING, failed instanceof MailTransport.MailFailure ? null : failed,
                    () -> "mail " + id + (givenUp ? " was given up: " : " could not be sent and is tried again: ") + error);
        }
    }
}
