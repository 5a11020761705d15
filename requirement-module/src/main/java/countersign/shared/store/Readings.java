package countersign.shared.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    /** The answers so far, by question; empty when no page is being read. */
    static Optional<Map<Object, Object>> answers() { return Optional.ofNullable(ANSWERS.get()); }
}
