package countersign.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.time.PagesFirst;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailRunTest {

    private static final int PATIENCE_SECONDS = 20;
    private final ExecutorService beside = Executors.newFixedThreadPool(3);
    private final QueueInMemory queue = new QueueInMemory();
    private final AtomicInteger opened = new AtomicInteger();
    private final List<String> arrived = Collections.synchronizedList(new ArrayList<>());

    @AfterEach void stop() { beside.shutdownNow(); }

    @Test void aConnectionThatIsBusyWithOneMailHoldsUpNoOther() {
        due(20);
        var others = new CountDownLatch(19);
        run(number -> (mime, to) -> {
            if (to.equals("reader1@example.com")) await(others);
            arrived.add(to);
            others.countDown();
        });
        assertThat(opened).hasValue(2);
        assertThat(arrived).hasSize(20).last().isEqualTo("reader1@example.com");
        assertThat(queue.states.values()).containsOnly(MailState.SENT);
    }

    @Test void whatGoesToOneAddressArrivesInItsOrderHoweverManyConnectionsThereAre() {
        for (long id = 1; id <= 200; id++) {
            queue.waiting(id);
            queue.frozen.put(id, new MailQueue.Frozen(String.valueOf(id).getBytes(), "reader" + id % 7 + "@example.com"));
        }
        run(number -> (mime, to) -> arrived.add(to + " " + String.format("%03d", Long.parseLong(new String(mime)))));
        for (int reader = 0; reader < 7; reader++) {
            var own = "reader" + reader + "@";
            assertThat(arrived).filteredOn(mail -> mail.startsWith(own)).hasSizeGreaterThan(20).isSorted();
        }
    }

    @Test void aServerThatAllowsOneConnectionGetsAllOverThatOneAndNoMailIsLost() {
        due(40);
        run(number -> {
            if (number > 1) throw new MailTransport.MailFailure("421 too many connections", null);
            return (mime, to) -> arrived.add(to);
        });
        assertThat(queue.states.values()).filteredOn(state -> state == MailState.SENT).hasSizeGreaterThanOrEqualTo(39);
        assertThat(queue.states.values()).doesNotContain(MailState.SENDING, MailState.GIVEN_UP);
    }

    @Test void whatCannotBeMarkedAtOnceIsMarkedLater() {
        var marks = new AtomicInteger();
        var failing = new QueueInMemory() {
            @Override public synchronized void sent(Collection<Long> ids) {
                if (marks.getAndIncrement() == 0) throw new IllegalStateException("the database is away");
                super.sent(ids);
            }
        };
        for (long id = 1; id <= 3 * MailRun.BATCH; id++) failing.waiting(id);
        run(failing, number -> (mime, to) -> arrived.add(to));
        assertThat(arrived).hasSize(3 * MailRun.BATCH);
        assertThat(failing.states.values()).containsOnly(MailState.SENT);
    }

    @Test void ofMailsWithHeavyAttachmentsFewAreHeldAtATime() {
        for (long id = 1; id <= 80; id++) {
            queue.waiting(id);
            queue.frozen.put(id, new MailQueue.Frozen(new byte[2 << 20], "reader" + id + "@example.com"));
        }
        run(number -> (mime, to) -> arrived.add(to));
        assertThat(arrived).hasSize(80);
        assertThat(queue.steps).filteredOn(step -> step.startsWith("freeze")).element(1).asString().isEqualTo("freeze [21, 22, 23, 24]");
    }

    /** A connection by its number. */
    private interface Connection {
        Sender opened(int number);
    }

    private interface Sender {
        void send(byte[] mime, String to);
    }

    private void due(long mails) { for (long id = 1; id <= mails; id++) queue.waiting(id); }

    private void run(Connection connection) { run(queue, connection); }

    private void run(QueueInMemory of, Connection connection) {
        try (var lines = new MailLines(() -> line(connection.opened(opened.incrementAndGet())), 2)) {
            new MailRun(of, lines, new PagesFirst(), beside).send();
        }
    }

    private static MailTransport.Line line(Sender sender) {
        return new MailTransport.Line() {
            @Override public void send(byte[] mime, String to) { sender.send(mime, to); }
            @Override public boolean alive() { return true; }
            @Override public void close() { }
        };
    }

    private static void await(CountDownLatch others) {
        try {
            if (!others.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("the others wait for it");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
