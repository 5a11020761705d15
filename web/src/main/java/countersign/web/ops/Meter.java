package countersign.web.ops;

import countersign.shared.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a thread spends on one request or one sweep. On with {@code countersign.bench=true}; with {@code =statements} the statements are written down
 * too, each with its time and who of us asked for it.
 */
final class Meter {

    private static final String MODE = Settings.read("countersign.bench", "false");
    private static final boolean TEXTS = MODE.equals("statements");
    private static final int CALLERS = 6;
    private static final ThreadLocal<Meter> RUNNING = new ThreadLocal<>();
    private final long begun = System.nanoTime();
    private final long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    private final Meter around = RUNNING.get();
    private final List<String> texts = new ArrayList<>();
    private int statements;
    private long inStatements;

    private Meter() {}

    /** Whether anything is measured. */
    static boolean on() { return TEXTS || MODE.equals("true"); }

    /** From now on this thread's statements are counted, until {@link #end}; what a sweep runs within a request is the sweep's. */
    static void begin() { RUNNING.set(new Meter()); }

    /** A statement was run. */
    static void ran(String sql, long nanos) {
        var meter = RUNNING.get();
        if (meter == null) return;
        meter.statements++;
        meter.inStatements += nanos;
        if (TEXTS) meter.texts.add(String.format(Locale.ROOT, "%s  -- %.1f ms%s", sql.replaceAll("\\s+", " "), nanos / 1e6, callers()));
    }

    /**
     * Ends the measuring and writes a line: milliseconds, milliseconds of CPU, statements, milliseconds in them, and what it was.
     *
     * @param file the file's name in {@link Home}
     * @param what the rest of the line
     */
    static void end(String file, String what) {
        var meter = RUNNING.get();
        if (meter.around == null) RUNNING.remove();
        else RUNNING.set(meter.around);
        var now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        write(file, String.format(Locale.ROOT, "%.1f\t%.1f\t%d\t%.1f\t%s%n", (System.nanoTime() - meter.begun) / 1e6, (now - meter.cpu) / 1e6,
                meter.statements, meter.inStatements / 1e6, what));
        if (TEXTS) write("statements.txt", "== " + what + "\n" + String.join("\n", meter.texts) + "\n");
    }

    private static String callers() {
        return StackWalker.getInstance().walk(frames -> frames.filter(f -> ours(f.getClassName()) && f.getLineNumber() > 1)
                .limit(CALLERS).map(f -> "\n    " + f).collect(Collectors.joining()));
    }

    private static boolean ours(String name) { return name.startsWith("countersign.") && !name.contains("_") && !name.endsWith("Interceptor") && !name.startsWith("countersign.web.ops."); }

    private static synchronized void write(String file, String text) {
        try {
            Files.writeString(Home.folder().resolve(file), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
