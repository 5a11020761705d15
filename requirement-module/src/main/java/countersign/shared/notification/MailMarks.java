package countersign.shared.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Marks what has left while more is sent, some mails at a time; what the database doesn't take is marked with those that leave next (M2). */
final class MailMarks {

    /** After so many those that have left are marked: what has left and is not marked comes twice after a crash. */
    private static final int MARKED = 20;
    private final Consumer<Collection<Long>> mark;
    private final Executor beside;
    private final Queue<Long> left = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<Void>> marking = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean willMark = new AtomicBoolean();

    /** @param mark marks those mails, or throws and has marked none of them */
    MailMarks(Consumer<Collection<Long>> mark, Executor beside) {
        this.mark = mark;
        this.beside = beside;
    }

    /** The mail server has taken that mail. */
    void left(long mailId) { left.add(mailId); }

    /** Begins to mark once there are some. */
    void some() { if (left.size() >= MARKED) all(); }

    /** Begins to mark all that have left so far. */
    void all() { if (willMark.compareAndSet(false, true)) marking.add(CompletableFuture.runAsync(this::now, beside)); }

    /** Returns once all are marked. @throws RuntimeException when the database is away */
    void finish() {
        CompletableFuture.allOf(marking.toArray(CompletableFuture[]::new)).handle((none, failed) -> none).join();
        now(); // also what could not be marked meanwhile
    }

    private void now() {
        willMark.set(false);
        var these = new ArrayList<Long>();
        for (var id = left.poll(); id != null; id = left.poll()) these.add(id);
        if (these.isEmpty()) return;
        try {
            mark.accept(these);
        } catch (RuntimeException databaseAway) {
            left.addAll(these);
            throw databaseAway;
        }
    }
}
