package countersign.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One run of a sweep over what is due: each item once, and on its own. Items whose step fails, or that rest with their project, stay the longest overdue;
 * what is due behind them is taken all the same. A failure is remembered until the item is taken or no longer tried, so that the administrator's page can name it.
 */
@ApplicationScoped
public class DueItems {

    private static final Logger LOG = Logger.getLogger(DueItems.class.getName());
    private static final int BATCH = 200;
    private static final long LONGEST_RUN = TimeUnit.SECONDS.toNanos(40); // within the lease of a sweep
    private static final long REMEMBERED = TimeUnit.MINUTES.toNanos(10);
    private final ConcurrentHashMap<String, Failing> failing = new ConcurrentHashMap<>();
    private final AtomicLong failedAnew = new AtomicLong();

    /** An item whose step failed when it was last tried: {@code item} as the log names it, {@code error} as it was thrown. */
    public record Failing(String sweep, String item, String error, long at) {}

    /**
     * Takes all that is due, batch after batch, until nothing else is or the run has lasted long enough.
     *
     * @param what in one word of the log, as in “dispute 12”
     * @param due  at most so many items, the longest overdue first
     * @param step one item's, in a transaction of its own; false when there was nothing to do after all
     * @return how many were taken
     */
    public <T> int take(Sweep sweep, String what, IntFunction<List<T>> due, Predicate<T> step) {
        var started = System.nanoTime();
        var tried = new HashSet<T>();
        int taken = 0;
        for (var next = untried(due, tried); !next.isEmpty(); next = untried(due, tried)) {
            for (var item : next) {
                if (System.nanoTime() - started > LONGEST_RUN) return taken;
                tried.add(item);
                if (one(sweep, what, item, step)) taken++;
            }
        }
        return taken;
    }

    /** A step that always does something, unless it fails. */
    public static <T> Predicate<T> always(Consumer<T> step) {
        return item -> {
            step.accept(item);
            return true;
        };
    }

    private static <T> List<T> untried(IntFunction<List<T>> due, Set<T> tried) {
        var next = new ArrayList<>(due.apply(BATCH + tried.size()));
        next.removeAll(tried);
        return next;
    }

    /** Takes these items, and returns how many. {@code step} says of each whether there was something to do. */
    public <T> int each(Sweep sweep, String what, Collection<T> items, Predicate<T> step) {
        return (int) items.stream().filter(item -> one(sweep, what, item, step)).count();
    }

    private <T> boolean one(Sweep sweep, String what, T item, Predicate<T> step) {
        var name = what + " " + item;
        try {
            var taken = step.test(item);
            failing.remove(name);
            return taken;
        } catch (RuntimeException failed) {
            failed(sweep, name, failed);
            return false;
        }
    }

    /** Notes that an item failed. The log gets the whole of a failure once; that it goes on failing stands on the administrator's page. */
    public void failed(Sweep sweep, String name, RuntimeException failure) {
        var now = System.nanoTime();
        failing.values().removeIf(old -> now - old.at() > REMEMBERED);
        var before = failing.put(name, new Failing(sweep.name(), name, String.valueOf(failure), now));
        if (before == null || !before.error().startsWith(failure.getClass().getName())) failedAnew.incrementAndGet(); // its words may differ each time
        LOG.log(before != null && before.error().equals(String.valueOf(failure)) ? Level.FINE : Level.WARNING, failure, () -> name + " could not be taken; it is tried again at each run");
    }

    /** How often an item has failed on this node that had not failed so before: what lost a conflict with another transaction succeeds at the next run. */
    public long failedAnew() { return failedAnew.get(); }

    /** What a sweep could not take when it was last tried on this node, by name. */
    public List<Failing> failing(Sweep sweep) {
        var now = System.nanoTime();
        return failing.values().stream().filter(one -> one.sweep().equals(sweep.name()) && now - one.at() <= REMEMBERED)
                .sorted(Comparator.comparing(Failing::item)).toList();
    }
}
