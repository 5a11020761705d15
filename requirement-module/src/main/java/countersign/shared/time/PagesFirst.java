package countersign.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Work that nobody sits waiting for gives way to pages (M2). It calls {@link #giveWay} before each of its small steps; that lasts while half of the
 * processors or more are answering requests and for 5 ms after, in which the answer leaves and its reader asks for what belongs to it. It never lasts
 * longer than 100 ms, so that such work goes on however busy the pages are. During each request and for a second after it came, while somebody reads pages,
 * the steps also begin a while apart, however many do such work: a request then finds a processor free, whenever it comes.
 */
@ApplicationScoped
public class PagesFirst {

    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final Duration AFTER = Duration.ofMillis(5);
    private static final Duration APART = Duration.ofMillis(6); // on one processor; the more there are, the less a step is in the way
    private static final long READING = TimeUnit.SECONDS.toNanos(1);
    private final Lock lock = new ReentrantLock(); // with synchronized methods the container's proxy would be locked too, and not let go of by who waits
    private final Condition changed = lock.newCondition();
    private final int busy;
    private final long longest;
    private final long after;
    private final long apart;
    private int answering;
    private long roomSince;
    private long asked;
    private long began;

    /** For this machine's processors. */
    public PagesFirst() { this(Runtime.getRuntime().availableProcessors(), LONGEST, AFTER, APART); }

    PagesFirst(int processors, Duration longest, Duration after, Duration apart) {
        busy = Math.max(1, processors / 2);
        this.longest = longest.toNanos();
        this.after = after.toNanos();
        this.apart = apart.dividedBy(processors).toNanos();
        roomSince = System.nanoTime() - this.after;
        asked = System.nanoTime() - READING;
        began = System.nanoTime() - this.apart;
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
            if (more > 0) asked = System.nanoTime();
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
            began = System.nanoTime();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long more(long until) {
        var now = System.nanoTime();
        var untilTurn = answering > 0 || now - asked < READING ? began + apart - now : 0;
        return Math.min(until - now, answering >= busy ? longest : Math.max(roomSince + after - now, untilTurn));
    }
}
