package countersign.shared.notification;

import countersign.shared.notification.MailQueue.Frozen;
import countersign.shared.time.PagesFirst;
import java.util.Collection;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One run of the dispatcher (M2). While a batch is sent the next two are composed and what has left is marked, so that neither the mail server nor the
 * database waits for the other; composing and sending give way to pages.
 */
final class MailRun {

    private static final Logger LOG = Logger.getLogger(MailRun.class.getName());
    /** So many are taken at a time, at most: a transaction costs as much as some mails. */
    static final int BATCH = 60;
    /** The first ones show how much their attachments weigh. */
    private static final int FIRST = 20;
    private static final long MOST_BYTES = 8 << 20; // of a batch; three of them are held at once
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(40);
    private static final long LONGEST_BATCH = TimeUnit.MINUTES.toNanos(8); // well within its lease
    private final MailQueue queue;
    private final MailLines lines;
    private final PagesFirst pages;
    private final Executor beside;
    private final Set<Long> ours = ConcurrentHashMap.newKeySet();
    private final MailMarks marks;
    private volatile int most = FIRST;

    MailRun(MailQueue queue, MailLines lines, PagesFirst pages, Executor beside) {
        this.queue = queue;
        this.lines = lines;
        this.pages = pages;
        this.beside = beside;
        marks = new MailMarks(this::marked, beside);
    }

    /** Mails that were taken, when, and the messages of those that could be composed. */
    private record Batch(long since, List<Long> taken, Map<Long, Frozen> messages) {
        static final Batch NONE = new Batch(0, List.of(), Map.of());

        boolean leased() { return System.nanoTime() - since < LONGEST_BATCH; }
    }

    /** Sends until nothing is due, the server can't be reached or a good while is over. Returns how many were taken. */
    int send() {
        try {
            return sent();
        } finally {
            marks.finish();
        }
    }

    private int sent() {
        var started = System.nanoTime();
        int taken = 0;
        var batch = next();
        var following = CompletableFuture.completedFuture(batch).thenApplyAsync(this::after, beside);
        while (!batch.taken().isEmpty()) {
            var more = lines.reachable() && System.nanoTime() - started < LONGEST;
            var later = more ? following.thenApplyAsync(this::after, beside) : CompletableFuture.completedFuture(Batch.NONE);
            send(batch);
            taken += batch.taken().size();
            batch = following.join();
            following = later;
        }
        return taken;
    }

    private Batch after(Batch before) { return before.taken().isEmpty() ? before : next(); }

    private Batch next() {
        var since = System.nanoTime();
        var taken = queue.take(most, Set.copyOf(ours));
        if (taken.isEmpty()) return Batch.NONE;
        ours.addAll(taken);
        var messages = messages(taken);
        if (!messages.isEmpty()) most = fitting(messages.values());
        return new Batch(since, taken, messages);
    }

    /** How many such mails weigh no more than a batch may. */
    private static int fitting(Collection<Frozen> messages) {
        long bytes = messages.stream().mapToLong(message -> message.mime().length).sum();
        return (int) Math.max(1, Math.min(BATCH, MOST_BYTES * messages.size() / Math.max(1, bytes)));
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

    private void send(Batch batch) {
        var left = new ConcurrentLinkedQueue<>(MailLines.byAddress(batch.messages()));
        var used = lines.over(batch.messages().size());
        var others = used.subList(1, used.size()).stream().map(line -> CompletableFuture.runAsync(() -> send(line, left, batch), beside)).toArray(CompletableFuture[]::new);
        try {
            send(used.get(0), left, batch);
        } finally {
            CompletableFuture.allOf(others).join();
        }
        left.forEach(mails -> send(used.get(0), mails, batch)); // there was no connection left: they fail at once
        marks.all();
    }

    /** Each connection takes what is next; one that can't be made leaves the rest to the others. */
    private void send(ReopenedLine line, Queue<Map<Long, Frozen>> left, Batch batch) {
        while (line.reachable()) {
            var mails = left.poll();
            if (mails == null) return;
            send(line, mails, batch);
        }
    }

    /** What a slow server leaves of a batch is sent again when its lease is over, and not while another node may have it. */
    private void send(ReopenedLine line, Map<Long, Frozen> mails, Batch batch) {
        mails.forEach((id, message) -> {
            if (batch.leased()) attempt(queue, id, () -> {
                pages.giveWay();
                line.send(message.mime(), message.to());
                marks.left(id);
            });
            marks.some();
        });
    }

    private void marked(Collection<Long> sent) {
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
