package countersign.web.ops;

import countersign.shared.config.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * With {@code countersign.bench=true}, a line for every request in {@code requests.tsv} of {@link Home}: milliseconds from first to last filter,
 * milliseconds of CPU, SQL statements, milliseconds in them, status, method, address. Otherwise it does nothing. A header would come too late: an
 * answer is on its way before it is complete.
 */
public class RequestLog extends HttpFilter {

    private static final boolean ON = Settings.read("countersign.bench", "false").equals("true");

    /** Whether requests are measured. */
    static boolean on() { return ON; }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!ON) {
            chain.doFilter(request, response);
            return;
        }
        Counted.reset();
        var begun = System.nanoTime();
        var cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            chain.doFilter(request, response);
        } finally {
            write(request, response.getStatus(), System.nanoTime() - begun, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
        }
    }

    private static void write(HttpServletRequest request, int status, long nanos, long cpu) throws IOException {
        var counts = Counted.counts();
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var line = String.format(Locale.ROOT, "%.1f\t%.1f\t%d\t%.1f\t%d\t%s\t%s%s%n", nanos / 1e6, cpu / 1e6, counts[0], counts[1] / 1e6, status,
                request.getMethod(), request.getRequestURI(), query);
        synchronized (RequestLog.class) {
            Files.writeString(file(), line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static Path file() { return Home.folder().resolve("requests.tsv"); }
}
