package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.product.Chromium;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planning by hand on the chart, with the pointer and by keys, shown before it is kept and taken back by one key (S4.3). */
class GanttEditingJourney {

    private static final String DATA = """
            {"title":"Q3","now":"2026-08-03T10:30","dayStart":"09:00","dayEnd":"18:00","weekendDays":[6,7],"editable":true,"stamp":"s1",
             "departments":[{"id":"1","name":"市场部","color":1}],"days":[],"tasks":[%s],"links":[]}
            """;
    private static final String TASK = """
            {"id":"%1$s","number":"%1$s","name":"任务%1$s","kind":"%2$s","department":"1","start":"2026-08-%3$sT09:00","finish":"2026-08-%4$sT18:00","critical":false}""";
    private static final String DELAYED = """
            {"stamp":"s2","lines":[{"tone":"warn","text":"项目完成时间推迟 2 天。"}],"gone":[],"tasks":[%s],"undo":[{"op":"say","id":"1","fact":{"taskId":1}}]}
            """.formatted(TASK.formatted("1", "task", "12", "14"));
    private static final String BACK = """
            {"stamp":"s1","lines":[],"gone":[],"tasks":[%s],"undo":[]}""".formatted(TASK.formatted("1", "task", "10", "12"));

    private static Chromium chromium;
    private final ArrayList<String> faults = new ArrayList<>();
    private ComponentPage server;
    private Page page;

    @BeforeAll static void start() { chromium = Chromium.started(); }

    @AfterAll static void stop() { chromium.close(); }

    @BeforeEach
    void open() throws IOException {
        server = ComponentPage.ofGantt(DATA.formatted(TASK.formatted("1", "task", "10", "12") + "," + TASK.formatted("2", "task", "17", "20") + ","
                + TASK.formatted("3", "summary", "10", "20")));
        page = chromium.browser().newPage();
        page.onPageError(faults::add);
        page.navigate(server.address());
        page.locator(".g-list .g-row").first().waitFor();
    }

    @AfterEach
    void close() {
        page.close();
        server.close();
        assertThat(faults).isEmpty();
    }

    @Test void aDraggedBarShowsWhatItChangesBeforeItIsKept() {
        server.answer(200, DELAYED);
        drag(".g-shape .g-bar", 0.5, 2 * day());
        page.locator(".g-lines li.warn").waitFor();
        assertThat(page.locator(".g-trial").innerText()).contains("1 任务1：移到", "项目完成时间推迟 2 天。");
        assertThat(page.locator("path.g-ahead").count()).isOne();
        assertThat(server.posted()).singleElement().satisfies(posted -> {
            assertThat(posted.path()).isEqualTo("edits/trial");
            assertThat(posted.csrf()).isEqualTo("secret-of-the-session");
            assertThat(posted.body()).contains("\"op\":\"move\"", "\"id\":\"1\"", "2026-08-12T09:00");
        });
        page.keyboard().press("Escape");
        assertThat(page.locator(".g-trial").isVisible()).isFalse();
        assertThat(starts()).contains("8月10日");
    }

    @Test void whatIsKeptIsShownAndTakenBackByOneKey() {
        server.answer(200, DELAYED);
        server.answer(200, DELAYED);
        server.answer(200, BACK);
        drag(".g-shape .g-bar", 0.5, 2 * day());
        page.locator(".g-lines li.warn").waitFor();
        page.keyboard().press("Enter");
        page.locator(".g-list :text('8月12日')").first().waitFor();
        page.locator(".g-said:has-text('已保留修改。')").waitFor();
        page.keyboard().press("Control+z");
        page.locator(".g-said:has-text('已撤销')").waitFor();
        assertThat(starts()).contains("8月10日");
        assertThat(server.posted()).extracting(ComponentPage.Posted::path).containsExactly("edits/trial", "edits", "edits");
        assertThat(server.posted().get(1).body()).contains("\"stamp\":\"s1\"");
        assertThat(server.posted().get(2).body()).contains("\"stamp\":\"s2\"", "\"op\":\"say\"");
    }

    @Test void theEndOfABarStretchesItAndADotLinksIt() {
        for (int i = 0; i < 2; i++) server.answer(200, DELAYED);
        drag(".g-shape .g-bar", 1.0, day());
        page.locator(".g-trial .cs-button-primary").waitFor();
        assertThat(server.posted().get(0).body()).contains("\"op\":\"resize\"", "2026-08-13T18:00");
        page.keyboard().press("Escape");
        var bar = Still.box(page.locator(".g-shape .g-bar").first());
        var other = Still.box(page.locator(".g-shape .g-bar").nth(1));
        page.mouse().move(bar.x + bar.width + 9, bar.y + 7);
        page.mouse().down();
        page.mouse().move(other.x + 4, other.y + 7);
        page.mouse().up();
        page.waitForCondition(() -> server.posted().size() == 2);
        assertThat(server.posted().get(1).body()).contains("\"op\":\"connect\"", "\"id\":\"2\"", "\"from\":\"1\"", "\"type\":\"FS\"");
    }

    @Test void theSameIsDoneByKeyboardAlone() {
        for (int i = 0; i < 2; i++) server.answer(200, DELAYED);
        page.focus(".g-scroll");
        page.keyboard().press("m");
        assertThat(page.locator(".g-said").innerText()).contains("移动“1 任务1”");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.locator(".g-trial .cs-button-primary").waitFor();
        assertThat(server.posted().get(0).body()).contains("\"op\":\"move\"", "2026-08-11T09:00");
        page.keyboard().press("Escape");
        page.keyboard().press("l");
        page.keyboard().press("f");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> server.posted().size() == 2);
        assertThat(server.posted().get(1).body()).contains("\"op\":\"connect\"", "\"id\":\"2\"", "\"from\":\"1\"", "\"type\":\"SS\"");
    }

    @Test void aRefusalIsSaidAndNothingMoves() {
        server.answer(422, "{\"title\":\"x\",\"detail\":\"这一行已经不在表里了。\"}");
        drag(".g-shape .g-bar", 0.5, day());
        page.locator(".g-lines li.bad:has-text('这一行已经不在表里了。')").waitFor();
        assertThat(page.locator(".g-trial button").count()).isOne();
        page.keyboard().press("Escape");
        assertThat(starts()).contains("8月10日");
    }

    @Test void aSummaryIsNotMoved() {
        page.focus(".g-scroll");
        page.keyboard().press("End");
        page.keyboard().press("m");
        assertThat(page.locator(".g-said").innerText()).contains("汇总任务");
        assertThat(server.posted()).isEmpty();
    }

    private String starts() { return page.locator(".g-list").innerText(); }

    private double day() { return Still.box(page.locator(".g-shape .g-bar").first()).width / 3; }

    private void drag(String bar, double where, double by) {
        var box = Still.box(page.locator(bar).first());
        var x = box.x + box.width * where;
        page.mouse().move(x, box.y + 7);
        page.mouse().down();
        page.mouse().move(x + by / 2, box.y + 7);
        page.mouse().move(x + by, box.y + 7);
        page.mouse().up();
    }
}
