package countersign.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** M2: mails leave without slowing pages. */
@Timeout(60)
class PagesFirstTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);

    @Test
    void workWaitsUntilTheLastPageIsAnswered() throws Exception {
        var pages = new PagesFirst(2, FOR_EVER, Duration.ZERO, Duration.ZERO);
        pages.begins();
        pages.begins();
        var waiter = waiting(pages);
        pages.ended();
        awaitWaiting(waiter);
        pages.ended();
        waiter.join();
    }

    @Test
    void workWaitsALittleLongerForWhatBelongsToThePage() throws Exception {
        var pages = new PagesFirst(2, FOR_EVER, FOR_EVER, Duration.ZERO);
        pages.begins();
        pages.ended();
        var waiter = waiting(pages);
        waiter.interrupt();
        waiter.join();
    }

    @Test
    void workGoesOnHoweverBusyThePagesAre() {
        var pages = new PagesFirst(2, Duration.ofMillis(1), FOR_EVER, Duration.ZERO);
        pages.begins();
        pages.giveWay();
    }

    @Test
    void onePageLeavesRoomOnAMachineWithManyProcessors() {
        var pages = new PagesFirst(8, FOR_EVER, FOR_EVER, Duration.ZERO);
        for (int i = 0; i < 3; i++) pages.begins();
        pages.giveWay();
    }

    @Test
    void stepsBeginAWhileApartWhileSomebodyReadsPages() throws Exception {
        var pages = new PagesFirst(8, FOR_EVER, Duration.ZERO, FOR_EVER);
        pages.giveWay();
        pages.giveWay();
        pages.begins();
        var waiter = waiting(pages);
        waiter.interrupt();
        waiter.join();
    }

    @Test
    void severalWhoWorkWaitForEachOther() {
        var pages = new PagesFirst(8, FOR_EVER, Duration.ZERO, Duration.ofMillis(80));
        pages.begins();
        var started = System.nanoTime();
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(pages::giveWay)).limit(5).toArray(CompletableFuture[]::new)).join();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).as("the first begins at once").isGreaterThanOrEqualTo(Duration.ofMillis(40));
    }

    @Test
    void whoIsToldToStopWaitsNoLonger() throws Exception {
        var pages = new PagesFirst(1, FOR_EVER, FOR_EVER, Duration.ZERO);
        pages.begins();
        var stopped = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().interrupt();
            pages.giveWay();
            return Thread.interrupted();
        });
        assertThat(stopped.get(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Somebody who gives way to the pages, and waits by now. */
    private static Thread waiting(PagesFirst pages) {
        var waiter = new Thread(pages::giveWay);
        waiter.start();
        awaitWaiting(waiter);
        return waiter;
    }

    private static void awaitWaiting(Thread waiter) { while (waiter.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait(); }
}
