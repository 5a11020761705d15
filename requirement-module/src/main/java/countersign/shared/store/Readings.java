package countersign.shared.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether this thread reads a page, in one transaction and without commands; then it remembers what was asked already. */
public final class Readings {

    private static final ThreadLocal<Map<Object, Object>> ANSWERS = new ThreadLocal<>();

    private Readings() {}

    /** A page begins to be read. Whoever calls this calls {@link #end} on the same thread. */
    public static void begin() { ANSWERS.set(new HashMap<>()); }

    /** The page is read. */
    public static void end() { ANSWERS.remove(); }

    /** Whether a page is being read. */
    public static boolean running() { return ANSWERS.get() != null; }

    /** What the supplier says, asked once while a page is read and anew everywhere else; for what {@link Once} can't reach, such as calls within a service. */
    @SuppressWarnings("unchecked")
    public static <T> T once(Object question, Supplier<T> supplier) {
        var answers = ANSWERS.get();
        if (answers == null) return supplier.get();
        if (!answers.containsKey(question)) answers.put(question, supplier.get());
        return (T) answers.get(question);
    }

    /** The answers so far, by question; empty when no page is being read. */
    static Optional<Map<Object, Object>> answers() { return Optional.ofNullable(ANSWERS.get()); }
}
