package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import countersign.product.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A large plan on the chart, and a smaller one beside dhtmlx-gantt: {@code mvn -B -Pbench verify -Dbench=chart}. */
@EnabledIfSystemProperty(named = "bench", matches = "chart")
class ChartBench {

    private static final int TASKS = Integer.getInteger("bench.tasks", 5000);
    private static final int LINKS = TASKS * 7 / 5;
    private static final int COMPARED = 2000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int FRAMES = 200;
    private static final String OURS = "const chart = document.querySelector('.cs-gantt').chart, box = chart.scroller; ";

    /** Notes when the first bar can be seen: at the frame after it came into the document. */
    private static final String BARS = """
            const look = () => requestAnimationFrame(now => {
              if (document.querySelector('.g-shape .g-bar, .gantt_task_line')) requestAnimationFrame(() => { window.barsAfter = performance.now(); });
              else look();
            });
            look();""";

    /** One look at the page; bytes are those that came over the wire for it. */
    private record Look(double bytes, double data, double page, double server, double bars, double elements) {}

    /** One chart of the two that are compared. */
    private record Side(List<Double> bars, List<Double> elements, Frames frames) {

        double barsAfter() { return bars.stream().sorted().toList().get(bars.size() / 2); }

        double most() { return elements.stream().mapToDouble(n -> n).max().orElseThrow(); }
    }

    @Test
    void aLargePlan() throws IOException {
        var beside = beside();
        System.out.println(large());
        System.out.println(beside);
    }

    private String large() throws IOException {
        var settings = Map.of("countersign.demo", "sample", "countersign.clock.lever", "true", "countersign.clock.start", PublishedPlan.CLOCK);
        try (var stage = new Stage(settings, "bench")) {
            var first = new FirstSteps(stage).walk();
            ManyTasks.of(TASKS, LINKS).writeInto(first.at("table"));
            var page = first.at("gantt");
            assertThat(stage.complaints()).isEmpty();
            page.addInitScript(BARS);
            var looks = new ArrayList<Look>();
            for (int i = 0; i <= ROUNDS; i++) {
                first.at("overview");
                looks.add(look(page, () -> first.at("gantt")));
            }
            var fresh = looks.remove(0);
            var cold = look(page, () -> {
                emptyCache(page);
                page.reload();
            });
            stage.picture(page, "chart-" + TASKS);
            printServer(stage.product().home().resolve("requests.tsv"));
            return told(looks, fresh, cold, page);
        }
    }

    private static void emptyCache(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.clearBrowserCache");
        session.detach();
    }

    private static Look look(Page page, Runnable going) {
        var bytes = new AtomicLong();
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on("Network.loadingFinished", (JsonObject event) -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        going.run();
        page.waitForFunction("() => window.barsAfter", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
        page.waitForTimeout(500);
        @SuppressWarnings("unchecked") var told = (Map<String, Number>) page.evaluate("""
                () => {
                  const server = one => one.responseEnd - one.requestStart;
                  const data = performance.getEntriesByType('resource').find(one => one.name.endsWith('/gantt'));
                  return { data: data.transferSize, page: server(performance.getEntriesByType('navigation')[0]), server: server(data), bars: window.barsAfter,
                    elements: document.querySelectorAll('*').length };
                }""");
        session.detach();
        return new Look(bytes.get(), told.get("data").doubleValue(), told.get("page").doubleValue(), told.get("server").doubleValue(), told.get("bars").doubleValue(),
                told.get("elements").doubleValue());
    }

    private static String told(List<Look> looks, Look fresh, Look cold, Page page) {
        System.out.printf(Locale.ROOT, "%d tasks, %s links%nfirst view: %.1f kB over the wire, of which the plan %.1f kB; with an empty cache %.1f kB%nserver: page %.0f ms, plan %.0f ms%nbars after %.0f ms, %.0f elements%n",
                TASKS, page.evaluate("() => document.querySelector('.cs-gantt').chart.model.links.length"), fresh.bytes() / 1000, median(looks, Look::data) / 1000, cold.bytes() / 1000,
                median(looks, Look::page), median(looks, Look::server), median(looks, Look::bars), median(looks, Look::elements));
        page.locator(".g-scroll").scrollIntoViewIfNeeded();
        var down = printed("scrolling down", Frames.during(page, OURS + "box.scrollTop += 64", FRAMES));
        var leaps = printed("leaping down", Frames.during(page, OURS + "box.scrollTop = i * 9973 % box.scrollHeight", FRAMES));
        page.evaluate("() => document.querySelector('.cs-gantt').chart.zoomTo(0)");
        var aside = printed("scrolling sideways", Frames.during(page, OURS + "box.scrollLeft = i * 48", FRAMES));
        var zoom = printed("zooming every third frame", Frames.during(page, OURS + "if (i % 3 === 0) chart.zoomTo(Math.abs(i / 3 % 8 - 4))", FRAMES));
        var all = down.and(leaps).and(aside).and(zoom);
        return String.format(Locale.ROOT, "chart %d tasks: first view %.0f kB, server %.0f ms, bars after %.0f ms, %.0f elements, frames p50 %.1f ms p95 %.1f ms worst %.1f ms, CPU %.1f ms each", TASKS,
                fresh.bytes() / 1000, median(looks, Look::page) + median(looks, Look::server), median(looks, Look::bars), median(looks, Look::elements), all.at(50), all.at(95), all.worst(), all.cpuEach());
    }

    /** What the server itself wrote down about the page and its data. */
    private static void printServer(Path log) throws IOException {
        for (var what : List.of("/project-gantt.xhtml", "/gantt")) {
            var lines = Files.readAllLines(log).stream().map(line -> line.split("\t")).filter(line -> line[5].equals("GET") && line[6].replaceAll("\\?.*", "").endsWith(what)).toList();
            var last = lines.subList(lines.size() - ROUNDS, lines.size());
            System.out.printf(Locale.ROOT, "server, %s: CPU %.0f ms, statements %s%n", what, last.stream().mapToDouble(line -> Double.parseDouble(line[1])).sorted().toArray()[ROUNDS / 2], last.get(0)[2]);
        }
    }

    private static Frames printed(String what, Frames frames) {
        System.out.printf(Locale.ROOT, "%-28s %s%n", what, frames);
        return frames;
    }

    private static double median(List<Look> looks, ToDoubleFunction<Look> what) { return looks.stream().mapToDouble(what).sorted().toArray()[looks.size() / 2]; }

    private String beside() throws IOException {
        var plan = ManyTasks.of(COMPARED, COMPARED);
        try (var yardstick = new Yardstick(plan.forDhtmlx()); var own = ComponentPage.ofGantt(plan.forOurs()); var chromium = Chromium.started()) {
            Side ours = null;
            Side theirs = null;
            for (int i = 0; i <= ROUNDS; i++) {
                ours = side(chromium, own.address(), OURS + "box.scrollTop += 64", OURS + "box.scrollLeft += 24", ours);
                theirs = side(chromium, yardstick.address(), "gantt.scrollTo(null, gantt.getScrollState().y + 64)", "gantt.scrollTo(gantt.getScrollState().x + 24, null)", theirs);
            }
            printed("ours, " + COMPARED, ours.frames());
            printed("dhtmlx, " + COMPARED, theirs.frames());
            return String.format(Locale.ROOT, "chart %d tasks: ours %.0f ms, dhtmlx %.0f ms, elements %.0f and %.0f, frames median %.1f and %.1f ms, worst %.1f and %.1f ms, CPU %.1f and %.1f ms each", COMPARED,
                    ours.barsAfter(), theirs.barsAfter(), ours.most(), theirs.most(), ours.frames().at(50), theirs.frames().at(50), ours.frames().worst(), theirs.frames().worst(), ours.frames().cpuEach(),
                    theirs.frames().cpuEach());
        }
    }

    /** One more round; the first is only to warm up and begins anew. */
    private static Side side(Chromium chromium, String address, String down, String aside, Side before) {
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            var page = context.newPage();
            page.addInitScript(BARS);
            page.navigate(address);
            page.waitForFunction("() => window.barsAfter");
            page.waitForTimeout(300);
            var bars = page.evaluate("() => window.barsAfter");
            var elements = page.evaluate("() => document.querySelectorAll('*').length");
            var frames = Frames.during(page, down, FRAMES).and(Frames.during(page, aside, FRAMES / 2));
            if (before == null) return new Side(new ArrayList<>(), new ArrayList<>(), Frames.NONE);
            before.bars().add(((Number) bars).doubleValue());
            before.elements().add(((Number) elements).doubleValue());
            return new Side(before.bars(), before.elements(), before.frames().and(frames));
        }
    }
}
