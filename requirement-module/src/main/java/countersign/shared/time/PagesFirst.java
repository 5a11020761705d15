package countersign.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Work that nobody sits waiting for gives way to pages (M2). It calls {@link #giveWay} before each of its small steps; that lasts while half of the
 * processors or more are answering requests, and never longer than 100 ms, so that such work goes on however busy the pages are.
 */
@ApplicationScoped
public class PagesFirst {

    private static final Duration LONGEST = Duration.ofMillis(100);
    private final Lock lock = new ReentrantLock(); // with synchronized methods the container's proxy would be locked too, and not let go of by who waits
    private final Condition changed = lock.newCondition();
    private final int busy;
    private final long longest;
    private int answering;

    /** For this machine's processors. */
    public PagesFirst() { this(Runtime.getRuntime().availableProcessors(), LONGEST); }

    PagesFirst(int processors, Duration longest) {
        busy = Math.max(1, processors / 2);
        this.longest = longest.toNanos();
    }

    /** A request came in. */
    public void begins() { counted(1); }

    /** It was answered. */
    public void ended() { counted(-1); }

    private void counted(int more) {
        lock.lock();
        try {
            answering += more;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns once pages leave room, or have been given their time. */
    public void giveWay() {
        lock.lock();
        try {
            for (var left = longest; answering >= busy && left > 0;) left = changed.awaitNanos(left);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
