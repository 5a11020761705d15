package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
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
             "departments":[{"id":"1","name":"市场部","color":1},{"id":"2","name":"产品部","color":2}],
             "people":[{"id":"7","name":"张伟","department":"1"},{"id":"8","name":"李娜","department":"2"}],"days":[{"date":"2026-08-15","kind":"makeup","name":"补班"}],"tasks":[%s],"links":[%s]}
            """;
    private static final String TASK = """
            {"id":"%1$d","number":"%1$d","name":"任务%1$d","kind":"task","department":"1","owner":"张伟","start":"2026-08-03T09:00","finish":"2026-08-07T18:00",
             "bufferStart":"2026-08-06T18:00","done":40,"critical":true,"driver":"%2$d"}""";

    private static final String TWO = """
            {"id":"1","number":"1","name":"准备","kind":"summary","start":"2026-08-03T09:00","finish":"2026-08-14T18:00","critical":false},
            {"id":"2","parent":"1","number":"2","name":"选址","kind":"task","department":"1","owner":"张伟","person":"7","start":"2026-08-03T09:00","finish":"2026-08-07T18:00","critical":false},
            {"id":"3","parent":"1","number":"3","name":"试制","kind":"task","department":"2","owner":"李娜","person":"8","departments":["1"],"people":["7"],
             "start":"2026-08-10T09:00","finish":"2026-08-14T18:00","critical":false},
            {"id":"4","number":"4","name":"报价","kind":"task","department":"2","owner":"李娜","person":"8","start":"2026-08-10T09:00","finish":"2026-08-14T18:00","critical":false}""";
    private static final String LOAD = """
            {"from":"2026-08-03","calendars":[[480,480,480,480,480,0,0]],
             "people":[{"id":"8","name":"李娜","department":"2","calendar":0,"days":[[0,240,0],[1,240,0]]},
                       {"id":"7","name":"张伟","department":"1","calendar":0,"days":[[0,480,0],[1,480,240],[2,480,0],[3,480,0],[4,480,0]]}]}""";

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

    @Test void theWholePathThatDrivesADateIsDrawnAndNamed() throws IOException {
        opened(4, page -> {
            page.focus(".g-scroll");
            for (int i = 0; i < 3; i++) page.keyboard().press("ArrowDown");
            assertThat(page.locator(".g-tip").textContent()).contains("由“3 任务3”决定", "1 任务1 → 2 任务2 → 3 任务3");
            assertThat(page.locator(".g-driving .g-head").getAttribute("d").split("M")).as("three arrows").hasSize(4);
            var near = page.locator(".g-driving .g-head").getAttribute("d");
            page.keyboard().press("-");
            assertThat(page.locator(".g-driving .g-head").getAttribute("d")).as("drawn anew with the bars").isNotEqualTo(near);
            page.hover(".g-list .g-row >> nth=1");
            page.waitForCondition(() -> page.locator(".g-driving .g-head").getAttribute("d").split("M").length == 2);
        });
    }

    @Test void theSameDataIsInTheDocumentAsATable() throws IOException {
        opened(3, page -> assertThat(page.locator(".g-table tbody tr").nth(1).textContent()).contains("任务2", "张伟", "市场部", "8月3日", "40"));
    }

    @Test void englishDatesStandAsPagesWriteThem() throws IOException {
        opened(3, page -> assertThat(page.evaluate("""
                async () => {
                  const { wordsOf, timeOf } = await import('/r/js/client/words.js');
                  const words = wordsOf({ dataset: { texts: '{}', lang: 'en' } });
                  return ['day', 'numericDay', 'yearDay', 'fullDay'].map(form => words[form](timeOf('2026-09-17'))).join(', ');
                }""")).isEqualTo("17 Sep, 17 Sep, 17 Sep 2026, Thu 17 Sep 2026"));
    }

    @Test void fiveThousandTasksTakeFewElementsWhereverOneScrolls() throws IOException {
        opened(5000, page -> {
            assertThat(elements(page)).isLessThan(1900);
            page.evaluate("() => { document.querySelector('.g-scroll').scrollTop = 80000; }");
            page.locator(".g-row[aria-rowindex='2502']").waitFor();
            assertThat(elements(page)).isLessThan(1900);
        });
    }

    @Test void whatIsDrawnFirstIsNotDrawnAnewBeforeTheChartChangesItsSize() throws IOException {
        try (var server = ComponentPage.ofGantt(data(3)); var page = chromium.browser().newPage()) {
            page.addInitScript("window.gone = 0; new MutationObserver(all => all.forEach(({ removedNodes }) => removedNodes.forEach(node => { if (node.matches?.('.g-shape')) window.gone++; })))"
                    + ".observe(document, { childList: true, subtree: true });");
            page.navigate(server.address());
            Still.box(page.locator(".g-shape .g-bar").first());
            assertThat(page.evaluate("window.gone")).as("a bar that somebody is about to take hold of").isEqualTo(0);
            page.setViewportSize(900, 600);
            page.waitForFunction("() => window.gone === 3");
        }
    }

    @Test void anEmptyPlanSaysWhatItWaitsFor() throws IOException {
        opened(0, page -> assertThat(page.locator(".g-state").textContent()).contains("还没有任务"));
    }

    @Test void theTasksOfADepartmentAreThoseItLeadsOrHelpsOnWithTheSummariesAbove() throws IOException {
        opened(TWO, "", page -> {
            page.selectOption(".g-filter select >> nth=0", "1");
            assertThat(names(page)).containsExactly("准备", "选址", "试制");
            assertThat(page.locator(".g-count").innerText()).isEqualTo("显示 2 项，共 4 项");
            assertThat(page.locator(".g-table tbody tr").count()).as("the accessible table follows").isEqualTo(3);
            page.selectOption(".g-filter select >> nth=1", "8");
            assertThat(names(page)).containsExactly("准备", "试制");
            assertThat(page.url()).contains("department=1", "person=8");
        });
    }

    @Test void aSharedAddressOpensWithItsFilterAndAForgedOneWithout() throws IOException {
        opened(TWO, "?id=5&person=8", page -> assertThat(names(page)).containsExactly("准备", "试制", "报价"));
        opened(TWO, "?id=5&person=nobody", page -> assertThat(names(page)).hasSize(4));
    }

    @Test void whereNothingMatchesThePageSaysSoAndTakesTheFilterBack() throws IOException {
        opened(TWO.replace("\"departments\":[\"1\"],", ""), "?department=1&person=8", page -> {
            assertThat(page.locator(".g-none").innerText()).contains("没有符合筛选条件的任务");
            page.locator(".g-none button").click();
            assertThat(names(page)).hasSize(4);
            assertThat(page.url()).doesNotContain("person");
        });
    }

    @Test void theFilterIsReachedByAKey() throws IOException {
        opened(TWO, "", page -> {
            page.focus(".g-scroll");
            page.keyboard().press("f");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().press("ArrowDown");
            assertThat(page.url()).contains("department=1", "person=7");
        });
    }

    @Test void whoHasMoreToDoThanTimeIsHatchedAndSaidInWords() throws IOException {
        opened(TWO, "", page -> {
            page.focus(".g-scroll");
            page.keyboard().press("w");
            page.locator(".g-load-list li").nth(3).waitFor(); // at first there is one that says it is being worked out
            assertThat(page.locator(".g-load-list li").allInnerTexts()).satisfiesExactly(
                    department -> assertThat(department).contains("市场部", "▲ 150%", "超负荷：最忙的一天是 8月4日，占工作时间的 150%"), person -> assertThat(person).contains("张伟", "150%"),
                    department -> assertThat(department).contains("产品部", "50%", "最忙的一天是 8月3日").doesNotContain("超负荷"), person -> assertThat(person).contains("李娜"));
            assertThat(page.locator(".g-load-head .g-load-note").isVisible()).as("there is no copy of the plan").isFalse();
            page.evaluate("() => document.querySelector('.cs-gantt').classList.add('g-copied')");
            assertThat(page.locator(".g-load-head .g-load-note").isVisible()).as("what is drawn is a copy, the load is not the copy's").isTrue();
            assertThat(page.locator("path.g-load-over").count()).as("his department's row and his own").isEqualTo(2);
            assertThat(page.url()).contains("load=1");
        });
    }

    @Test void theLoadFollowsTheFilterAndIsATableBesideTheTable() throws IOException {
        opened(TWO, "?load=1&person=7", page -> {
            page.locator(".g-load-list li:has-text('张伟')").waitFor(); // at first there is one that says it is being worked out
            assertThat(page.locator(".g-load-list li").allInnerTexts()).singleElement().asString().contains("张伟");
            page.getByText("以表格查看").click();
            assertThat(page.locator(".g-load").isVisible()).isFalse();
            assertThat(page.locator(".g-load-table tbody tr").allInnerTexts()).singleElement().asString().contains("张伟", "110% 超负荷");
        });
    }

    @Test void filterAndLoadAreAccessibleAsChartAndAsTable() throws IOException {
        opened(TWO, "?load=1&department=1", page -> {
            page.locator(".g-load-list .over").first().waitFor();
            assertThat(faultsOf(page)).isEmpty();
            page.getByText("以表格查看").click();
            assertThat(faultsOf(page)).isEmpty();
        });
    }

    private static List<String> faultsOf(Page page) {
        return new AxeBuilder(page).include(".cs-gantt").analyze().getViolations().stream().map(rule -> rule.getId() + " " + rule.getNodes()).toList();
    }

    private static List<String> names(Page page) { return page.locator(".g-list .g-label").allInnerTexts(); }

    private static int elements(Page page) { return (int) page.evaluate("() => document.querySelectorAll('*').length"); }

    private static void opened(int tasks, Consumer<Page> then) throws IOException { opened(data(tasks), tasks == 0 ? ".g-state:has-text('任务')" : ".g-list .g-row", "", then); }

    private static void opened(String tasks, String query, Consumer<Page> then) throws IOException { opened(FRAME.formatted(tasks, ""), ".g-legend", query, then); }

    private static void opened(String data, String drawn, String query, Consumer<Page> then) throws IOException {
        var faults = new ArrayList<String>();
        try (var server = ComponentPage.ofGantt(data); var page = chromium.browser().newPage()) {
            server.load(LOAD);
            page.onPageError(faults::add);
            page.onConsoleMessage(message -> { if (List.of("error").contains(message.type())) faults.add(message.text()); });
            page.navigate(server.address() + query);
            page.locator(drawn).first().waitFor();
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
