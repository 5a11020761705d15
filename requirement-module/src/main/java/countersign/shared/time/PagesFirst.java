package countersign.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Work that nobody sits waiting for gives way to pages (M2). It calls {@link #giveWay} before each of its small steps; that lasts while half of the
 * processors or more are answering requests, and never longer than 100 ms, so that such work goes on however busy the pages are.
 */
@ApplicationScoped
public class PagesFirst {

    private static final Duration LONGEST = Duration.ofMillis(100);
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
    public synchronized void begins() { answering++; }

    /** It was answered. */
    public synchronized void ended() {
        answering--;
        notifyAll();
    }

    /** Returns once pages leave room, or have been given their time. */
    public synchronized void giveWay() {
        var until = System.nanoTime() + longest;
        try {
            for (var left = longest; answering >= busy && left > 0; left = until - System.nanoTime()) TimeUnit.NANOSECONDS.timedWait(this, left);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
