package countersign.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long the frames of a browser took while something moved, in milliseconds; 16.7 is one that was not late.
 *
 * @param cpu milliseconds of processor time that the page's own thread needed for all of them: what other work on the machine does not change
 */
record Frames(List<Double> millis, double cpu) {

    static final Frames NONE = new Frames(List.of(), 0);


    /** Does {@code step}, a JavaScript statement in which {@code i} counts, once a frame, and takes the time from frame to frame. */
    static Frames during(Page page, String step, int frames) {
        var session = page.context().newCDPSession(page);
        var byProcessor = new JsonObject();
        byProcessor.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", byProcessor);
        var before = busy(session);
        var told = page.evaluate("""
                async frames => {
                  const next = () => new Promise(requestAnimationFrame);
                  for (let i = 0; i < 20; i++) await next();
                  const times = [];
                  let before = await next();
                  for (let i = 0; i < frames; i++) {
                    %s;
                    const now = await next();
                    times.push(now - before);
                    before = now;
                  }
                  return times;
                }""".formatted(step), frames);
        var cpu = busy(session) - before;
        session.detach();
        return new Frames(((List<?>) told).stream().map(time -> ((Number) time).doubleValue()).toList(), cpu);
    }

    private static double busy(CDPSession session) {
        for (var metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            var one = metric.getAsJsonObject();
            if (one.get("name").getAsString().equals("TaskDuration")) return one.get("value").getAsDouble() * 1000;
        }
        throw new IllegalStateException("the browser does not tell how busy it was");
    }

    /** Those of both. */
    Frames and(Frames other) { return new Frames(Stream.concat(millis.stream(), other.millis.stream()).toList(), cpu + other.cpu); }

    double at(int percent) {
        var sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    double worst() { return at(100); }

    /** Processor time a frame. */
    double cpuEach() { return cpu / millis.size(); }

    @Override public String toString() { return String.format(Locale.ROOT, "p50 %5.1f ms  p95 %5.1f ms  worst %5.1f ms  CPU %4.1f ms a frame", at(50), at(95), worst(), cpuEach()); }
}
