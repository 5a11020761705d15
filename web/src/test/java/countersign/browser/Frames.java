package countersign.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long the frames of a browser took while something moved, in milliseconds; 16.7 is one that was not late. */
record Frames(List<Double> millis) {

    /** Does {@code step}, a JavaScript statement in which {@code i} counts, once a frame, and takes the time from frame to frame. */
    static Frames during(Page page, String step, int frames) {
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
        return new Frames(((List<?>) told).stream().map(time -> ((Number) time).doubleValue()).toList());
    }

    /** Those of both. */
    Frames and(Frames other) { return new Frames(Stream.concat(millis.stream(), other.millis.stream()).toList()); }

    double at(int percent) {
        var sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    double worst() { return at(100); }

    @Override public String toString() { return String.format(Locale.ROOT, "p50 %5.1f ms  p95 %5.1f ms  worst %5.1f ms", at(50), at(95), worst()); }
}
