package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.product.Chromium;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Gantt chart in a real browser, read by eye, by keyboard and by screen reader (S4.3). */
class GanttChartJourney {

    private static final String FRAME = """
            {"title":"Q3","now":"2026-08-06T10:30","dayStart":"09:00","dayEnd":"18:00","weekendDays":[6,7],
             "departments":[{"id":"1","name":"市场部","color":1}],"days":[{"date":"2026-08-15","kind":"makeup","name":"补班"}],"tasks":[%s],"links":[%s]}
            """;
    private static final String TASK = """
            {"id":"%1$d","number":"%1$d","name":"任务%1$d","kind":"task","department":"1","owner":"张伟","start":"2026-08-03T09:00","finish":"2026-08-07T18:00",
             "bufferStart":"2026-08-06T18:00","done":40,"critical":true,"driver":"%2$d"}""";

    private static Chromium chromium;

    @BeforeAll static void start() { chromium = Chromium.started(); }

    @AfterAll static void stop() { chromium.close(); }

    @Test void theFocusedRowNamesWhatDrivesItsDate() throws IOException {
        opened(3, page -> {
            page.focus(".g-scroll");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".g-tip").textContent()).contains("由“1 任务1”决定");
            page.keyboard().press("p");
            assertThat(page.locator(".g-row[aria-selected]").textContent()).contains("任务1");
        });
    }

    @Test void theSameDataIsInTheDocumentAsATable() throws IOException {
        opened(3, page -> assertThat(page.locator(".g-table tbody tr").nth(1).textContent()).contains("任务2", "张伟", "市场部", "8月3日", "40"));
    }

    @Test void fiveThousandTasksTakeFewElementsWhereverOneScrolls() throws IOException {
        opened(5000, page -> {
            assertThat(elements(page)).isLessThan(1900);
            page.evaluate("() => { document.querySelector('.g-scroll').scrollTop = 80000; }");
            page.locator(".g-row[aria-rowindex='2502']").waitFor();
            assertThat(elements(page)).isLessThan(1900);
        });
    }

    @Test void anEmptyPlanSaysWhatItWaitsFor() throws IOException {
        opened(0, page -> assertThat(page.locator(".g-state").textContent()).contains("还没有任务"));
    }

    private static int elements(Page page) { return (int) page.evaluate("() => document.querySelectorAll('*').length"); }

    private static void opened(int tasks, Consumer<Page> then) throws IOException {
        var faults = new ArrayList<String>();
        try (var server = ComponentPage.ofGantt(data(tasks)); var page = chromium.browser().newPage()) {
            page.onPageError(faults::add);
            page.onConsoleMessage(message -> { if (List.of("error").contains(message.type())) faults.add(message.text()); });
            page.navigate(server.address());
            page.locator(tasks == 0 ? ".g-state:has-text('任务')" : ".g-list .g-row").first().waitFor();
            then.accept(page);
        }
        assertThat(faults).isEmpty();
    }

    private static String data(int tasks) {
        var rows = IntStream.rangeClosed(1, tasks).mapToObj(i -> TASK.formatted(i, i - 1)).collect(Collectors.joining(","));
        var links = IntStream.range(1, tasks).mapToObj(i -> "{\"from\":\"%d\",\"to\":\"%d\",\"type\":\"FS\",\"critical\":true}".formatted(i, i + 1));
        return FRAME.formatted(rows, links.collect(Collectors.joining(",")));
    }
}
