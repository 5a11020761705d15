package countersign.shared.notification;

import countersign.shared.time.PagesFirst;
import countersign.shared.time.Sweep;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Sends what is due (M2), a batch at a time: taken under a lease, frozen, sent and marked, each in a transaction of its own, and SMTP is spoken in
 * none of them. A node that dies between sending and marking leaves a lease behind; whoever takes those mails then sends the very same bytes again.
 * Many mails go over several connections, each person's over the same one.
 */
@ApplicationScoped
public class MailDispatcher implements Sweep {

    @Inject MailQueue queue;
    @Inject MailTransport transport;
    @Inject MailSettings settings;
    @Inject PagesFirst pages;
    @Resource ManagedExecutorService beside;
    private final Executor here;

    /** For the container's proxy. */
    public MailDispatcher() { here = null; }

    MailDispatcher(MailQueue queue, MailTransport transport, MailSettings settings) {
        this.queue = queue;
        this.transport = transport;
        this.settings = settings;
        pages = new PagesFirst();
        here = Runnable::run;
    }

    @Override public String name() { return "mails"; }

    /** Without a mail server mails are kept; with one but without a base URL they wait, because their links would lead nowhere. */
    @Override public int run() {
        if (settings.trouble().isPresent()) return 0;
        return settings.configured() ? send() : keep();
    }

    private int keep() {
        queue.describe(MailRun.BATCH);
        var taken = queue.take(MailRun.BATCH, Set.of());
        for (long id : taken) MailRun.attempt(queue, id, () -> queue.keep(id));
        return taken.size();
    }

    private int send() {
        try (var lines = new MailLines(transport, settings.connections())) {
            return new MailRun(queue, lines, pages, here == null ? beside : here).send();
        }
    }
}
