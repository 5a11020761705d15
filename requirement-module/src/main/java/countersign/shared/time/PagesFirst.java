package countersign.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Work that nobody sits waiting for gives way to pages (M2). It calls {@link #giveWay} before each of its small steps; that lasts while half of the
 * processors or more are answering requests and for 5 ms after, in which the answer leaves and its reader asks for what belongs to it. It never lasts
 * longer than 100 ms, so that such work goes on however busy the pages are.
 */
@ApplicationScoped
public class PagesFirst {

    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final Duration AFTER = Duration.ofMillis(5);
    private final Lock lock = new ReentrantLock(); // with synchronized methods the container's proxy would be locked too, and not let go of by who waits
    private final Condition changed = lock.newCondition();
    private final int busy;
    private final long longest;
    private final long after;
    private int answering;
    private long roomSince;

    /** For this machine's processors. */
    public PagesFirst() { this(Runtime.getRuntime().availableProcessors(), LONGEST, AFTER); }

    PagesFirst(int processors, Duration longest, Duration after) {
        busy = Math.max(1, processors / 2);
        this.longest = longest.toNanos();
        this.after = after.toNanos();
        roomSince = System.nanoTime() - this.after;
    }

    /** A request came in. */
    public void begins() { counted(1); }

    /** It was answered. */
    public void ended() { counted(-1); }

    private void counted(int more) {
        lock.lock();
        try {
            var full = answering >= busy;
            answering += more;
            if (full && answering < busy) roomSince = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns once pages leave room, or have been given their time. */
    public void giveWay() {
        lock.lock();
        try {
            var until = System.nanoTime() + longest;
            for (var wait = more(until); wait > 0; wait = more(until)) changed.awaitNanos(wait);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long more(long until) {
        var now = System.nanoTime();
        return Math.min(until - now, answering >= busy ? longest : roomSince + after - now);
    }
}
