package countersign.shared.notification;

import countersign.shared.notification.MailQueue.Frozen;
import countersign.shared.time.PagesFirst;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One run of the dispatcher (M2). While a batch is sent the next two are composed and what has left is marked, so that neither the mail server nor the
 * database waits for the other; composing and sending give way to pages.
 */
final class MailRun {

    private static final Logger LOG = Logger.getLogger(MailRun.class.getName());
    /** So many are taken at a time: a transaction costs as much as some mails. */
    static final int BATCH = 60;
    /** After so many those that have left are marked: what has left and is not marked comes twice after a crash. */
    private static final int MARKED = 20;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(40);
    private static final long LONGEST_BATCH = TimeUnit.MINUTES.toNanos(4);
    private final MailQueue queue;
    private final MailLines lines;
    private final PagesFirst pages;
    private final Executor beside;
    private final Set<Long> ours = ConcurrentHashMap.newKeySet();
    private final Queue<Long> handedOver = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Queue<CompletableFuture<Void>> marking = new ConcurrentLinkedQueue<>();

    MailRun(MailQueue queue, MailLines lines, PagesFirst pages, Executor beside) {
        this.queue = queue;
        this.lines = lines;
        this.pages = pages;
        this.beside = beside;
    }

    /** Mails that were taken, and the messages of those that could be composed. */
    private record Batch(List<Long> taken, Map<Long, Frozen> messages) {
        static final Batch NONE = new Batch(List.of(), Map.of());
    }

    /** Sends until nothing is due, the server can't be reached or a good while is over. Returns how many were taken. */
    int send() {
        var started = System.nanoTime();
        int taken = 0;
        var batch = next();
        var following = CompletableFuture.completedFuture(batch).thenApplyAsync(this::after, beside);
        while (!batch.taken().isEmpty()) {
            var more = lines.reachable() && System.nanoTime() - started < LONGEST;
            var later = more ? following.thenApplyAsync(this::after, beside) : CompletableFuture.completedFuture(Batch.NONE);
            send(batch.messages());
            beginMarking();
            taken += batch.taken().size();
            batch = following.join();
            following = later;
        }
        CompletableFuture.allOf(marking.toArray(CompletableFuture[]::new)).join();
        return taken;
    }

    private Batch after(Batch before) { return before.taken().isEmpty() ? before : next(); }

    private Batch next() {
        var taken = queue.take(BATCH, Set.copyOf(ours));
        ours.addAll(taken);
        return taken.isEmpty() ? Batch.NONE : new Batch(taken, messages(taken));
    }

    private Map<Long, Frozen> messages(List<Long> taken) {
        try {
            return queue.freeze(taken);
        } catch (RuntimeException oneOfThem) {
            var each = new LinkedHashMap<Long, Frozen>();
            for (long id : taken) attempt(queue, id, () -> each.putAll(queue.freeze(List.of(id))));
            return each;
        }
    }

    private void send(Map<Long, Frozen> batch) {
        var sending = new Sending(System.nanoTime(), new ConcurrentLinkedQueue<>(MailLines.byAddress(batch)));
        var used = lines.over(batch.size());
        var others = used.subList(1, used.size()).stream().map(line -> CompletableFuture.runAsync(() -> send(line, sending), beside)).toList();
        send(used.get(0), sending);
        others.forEach(CompletableFuture::join);
        sending.left().forEach(mails -> send(used.get(0), mails, sending)); // there was no connection left: they fail at once
    }

    /** A batch under way, and what is left of it, by addresses. */
    private record Sending(long started, Queue<Map<Long, Frozen>> left) {
        boolean goesOn() { return System.nanoTime() - started < LONGEST_BATCH; }
    }

    /** Each connection takes what is next; one that can't be made leaves the rest to the others. */
    private void send(ReopenedLine line, Sending batch) {
        for (var mails = batch.left().poll(); mails != null; mails = line.reachable() ? batch.left().poll() : null) send(line, mails, batch);
    }

    /** What a slow server leaves of a batch is sent again when its lease is over, and not while another node may have it. */
    private void send(ReopenedLine line, Map<Long, Frozen> mails, Sending batch) {
        mails.forEach((id, message) -> {
            if (batch.goesOn()) attempt(queue, id, () -> {
                pages.giveWay();
                line.send(message.mime(), message.to());
                handedOver.add(id);
                if (count.incrementAndGet() % MARKED == 0) beginMarking();
            });
        });
    }

    private void beginMarking() { marking.add(CompletableFuture.runAsync(this::mark, beside)); }

    private void mark() {
        var sent = new ArrayList<Long>();
        for (var id = handedOver.poll(); id != null; id = handedOver.poll()) sent.add(id);
        queue.sent(sent);
        ours.removeAll(sent);
    }

    /** One mail's failure is its own: it is noted, and the next one is tried. */
    static void attempt(MailQueue queue, long id, Runnable step) {
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
