package countersign.shared.notification;

import countersign.shared.notification.MailQueue.Frozen;
import countersign.shared.time.PagesFirst;
import countersign.shared.time.Sweep;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what is due (M2), a batch at a time: taken under a lease, frozen, sent and marked, each in a transaction of its own, and SMTP is spoken in
 * none of them. A node that dies between sending and marking leaves a lease behind; whoever takes those mails then sends the very same bytes again.
 * While one batch is sent the next one is composed; both give way to pages. Many mails go over several connections, each person's over the same one.
 */
@ApplicationScoped
public class MailDispatcher implements Sweep {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class.getName());
    private static final int BATCH = 20;
    private static final long LONGEST_RUN = TimeUnit.SECONDS.toNanos(40);
    private static final long LONGEST_BATCH = TimeUnit.MINUTES.toNanos(4);
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
        queue.describe(BATCH);
        var taken = queue.take(BATCH, Set.of());
        for (long id : taken) attempt(id, () -> queue.keep(id));
        return taken.size();
    }

    private int send() {
        var started = System.nanoTime();
        int taken = 0;
        try (var lines = new MailLines(transport, settings.connections())) {
            var batch = next(Set.of());
            while (!batch.taken().isEmpty()) {
                var more = lines.reachable() && System.nanoTime() - started < LONGEST_RUN;
                var next = more ? CompletableFuture.supplyAsync(ahead(batch), executor()) : CompletableFuture.completedFuture(Batch.NONE);
                send(lines, batch.messages());
                taken += batch.taken().size();
                batch = next.join();
            }
        }
        return taken;
    }

    private Executor executor() { return here == null ? beside : here; }

    /** Mails that were taken, and the messages of those that could be composed. */
    private record Batch(List<Long> taken, Map<Long, Frozen> messages) {
        static final Batch NONE = new Batch(List.of(), Map.of());
    }

    private Supplier<Batch> ahead(Batch sending) { return () -> next(sending.messages().keySet()); }

    private Batch next(Set<Long> sending) {
        var taken = queue.take(BATCH, sending);
        return taken.isEmpty() ? Batch.NONE : new Batch(taken, messages(taken));
    }

    private Map<Long, Frozen> messages(List<Long> taken) {
        try {
            return queue.freeze(taken);
        } catch (RuntimeException oneOfThem) {
            var each = new LinkedHashMap<Long, Frozen>();
            for (long id : taken) attempt(id, () -> each.putAll(queue.freeze(List.of(id))));
            return each;
        }
    }

    private void send(MailLines lines, Map<Long, Frozen> batch) {
        var started = System.nanoTime();
        var sent = new ConcurrentLinkedQueue<Long>();
        var shares = lines.shares(batch);
        var others = shares.subList(1, shares.size()).stream().map(share -> CompletableFuture.runAsync(() -> send(share, started, sent), executor())).toList();
        send(shares.get(0), started, sent);
        others.forEach(CompletableFuture::join);
        queue.sent(List.copyOf(sent));
    }

    /** What a slow server leaves of a batch is sent again when its lease is over, and not while another node may have it. */
    private void send(MailLines.Share share, long started, Collection<Long> sent) {
        share.messages().forEach((id, message) -> {
            if (System.nanoTime() - started < LONGEST_BATCH) attempt(id, () -> {
                pages.giveWay();
                share.line().send(message.mime(), message.to());
                sent.add(id);
            });
        });
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
