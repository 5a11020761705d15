package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.product.Chromium;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Progress stated by hand on the chart: by the handle under a bar or by keys, what follows is shown before it is kept, and one key takes it back (S4.3, S5.1). */
class GanttStatingJourney {

    private static final String TASK = """
            {"id":"%1$s","number":"%1$s","name":"任务%1$s","kind":"%2$s","department":"1","owner":"张伟","start":"2026-08-%3$sT09:00","finish":"2026-08-%4$sT18:00","critical":false%5$s}""";
    private static final String DATA = """
            {"title":"Q3","now":"2026-08-12T10:30","dayStart":"09:00","dayEnd":"18:00","weekendDays":[6,7],"editable":%s,%s
             "departments":[{"id":"1","name":"市场部","color":1}],"days":[],"tasks":[%s],"links":[]}""";
    private static final String COPY = "\"copy\":{\"reasons\":[{\"name\":\"OTHER\",\"text\":\"其他\"}],\"raises\":true},";
    private static final String SAID = """
            {"finish":"2026-08-14","lines":[{"tone":"warn","text":"按计划现在应完成 50%，落后 10 个百分点。"}],"tasks":[{"id":"2","start":"2026-08-19T09:00","finish":"2026-08-24T18:00"}]}""";

    private static Chromium chromium;
    private final ArrayList<String> faults = new ArrayList<>();
    private ComponentPage server;
    private Page page;

    @BeforeAll static void start() { chromium = Chromium.started(); }

    @AfterAll static void stop() { chromium.close(); }

    @AfterEach
    void close() {
        page.close();
        server.close();
        assertThat(faults).isEmpty();
    }

    @Test void theHandleUnderABarStatesHowFarItIsOnceItIsKeptAndOneKeyTakesItBack() throws IOException {
        openRunning();
        server.answer(200, SAID);
        server.answer(200, "{\"tasks\":[" + task("1", 40, "40.1.9") + "],\"taken\":\"77\"}");
        server.answer(200, "{\"tasks\":[" + task("1", 20, "20.1.5") + "]}");
        dragHandle(0.2, 0.41);
        page.locator(".g-stating li.warn:has-text('落后 10 个百分点')").waitFor();
        assertThat(page.locator(".g-stating").innerText()).contains("1 任务1：实际进度", "完成百分比");
        assertThat(page.inputValue("#g-percent")).as("by fives").isEqualTo("40");
        assertThat(page.inputValue("#g-finish")).isEqualTo("2026-08-14");
        assertThat(page.locator("path.g-ahead").count()).as("where another task would lie").isOne();
        assertThat(page.locator(".g-list .g-row").first().textContent()).as("nothing is kept yet").contains("20").doesNotContain("40");
        page.locator(".g-stating .cs-button-primary").click();
        page.locator(".g-said:has-text('已记录“1 任务1”的进度：40%')").waitFor();
        page.keyboard().press("Control+z");
        page.locator(".g-said:has-text('已撤销')").waitFor();
        assertThat(server.posted()).extracting(ComponentPage.Posted::path).containsExactly("progress/trial", "progress", "progress/undo");
        assertThat(server.posted().get(1).body()).contains("\"id\":\"1\"", "\"percent\":40", "\"stamp\":\"20.1.5\"", "\"finish\":\"2026-08-14\"");
        assertThat(server.posted().get(1).csrf()).isEqualTo("secret-of-the-session");
        assertThat(server.posted().get(2).body()).contains("\"taken\":\"77\"", "\"stamp\":\"40.1.9\"");
        page.keyboard().press("Control+z");
        assertThat(server.posted()).as("there is nothing more to take back").hasSize(3);
    }

    @Test void theSameIsDoneByKeyboardAloneAndWhatIsTypedIsLookedAtAgain() throws IOException {
        openRunning();
        server.answer(200, SAID);
        server.answer(422, "{\"title\":\"x\",\"detail\":\"完成百分比应为 0 到 100 之间的整数。\"}");
        server.answer(200, SAID);
        server.answer(200, "{\"tasks\":[" + task("1", 60, "60.1.9") + "],\"taken\":\"78\"}");
        page.focus(".g-scroll");
        page.keyboard().press("c");
        page.locator(".g-stating li.warn").waitFor();
        press("End", "0"); // one that changes it each time: between two, it might be looked at
        page.locator(".g-stating li.bad:has-text('0 到 100')").waitFor();
        press("Home", "Shift+ArrowRight", "Shift+ArrowRight", "6");
        page.locator(".g-stating li.warn").waitFor();
        page.keyboard().press("Enter");
        page.locator(".g-said:has-text('60%')").waitFor();
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("g-scroll");
        assertThat(server.posted()).extracting(ComponentPage.Posted::path).containsExactly("progress/trial", "progress/trial", "progress/trial", "progress");
        assertThat(server.posted().get(3).body()).contains("\"percent\":60");
    }

    @Test void aMilestoneIsReachedOrNotAndASummaryAndOthersTasksAreRefusedWithTheReason() throws IOException {
        openRunning();
        for (int i = 0; i < 2; i++) server.answer(200, SAID);
        page.focus(".g-scroll");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("c");
        assertThat(page.locator(".g-said").innerText()).contains("张伟", "发起人");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("c");
        page.locator("select#g-percent").waitFor();
        page.selectOption("#g-percent", "100");
        page.waitForCondition(() -> server.posted().stream().anyMatch(posted -> posted.body().contains("\"percent\":100")));
        page.keyboard().press("Escape");
        assertThat(page.locator(".g-stating").isVisible()).isFalse();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("c");
        assertThat(page.locator(".g-said").innerText()).contains("汇总任务");
    }

    @Test void somebodyElsesStatementMeanwhileIsShownAndNothingOfOnesOwnIsLost() throws IOException {
        openRunning();
        server.answer(200, SAID);
        server.answer(409, "{\"title\":\"张伟刚刚更新了这项任务的进度，现为 70%，请查看后再填写。\"}");
        page.focus(".g-scroll");
        page.keyboard().press("c");
        page.locator(".g-stating li.warn").waitFor();
        page.keyboard().press("Enter");
        page.locator(".g-stating li.bad:has-text('现为 70%')").waitFor();
        assertThat(page.inputValue("#g-percent")).isEqualTo("20");
    }

    @Test void beforeExecutionThereIsNoHandleAndTheKeySaysWhy() throws IOException {
        open("true", "\"stamp\":\"s1\",\"still\":\"计划尚未发布。\",", task("1", 0, null));
        var bar = Still.box(page.locator(".g-shape .g-bar").first());
        page.mouse().move(bar.x + 1, bar.y + 17);
        page.waitForCondition(() -> page.locator(".g-dot").count() == 2);
        assertThat(page.locator(".g-handle").count()).isZero();
        page.focus(".g-scroll");
        page.keyboard().press("c");
        assertThat(page.locator(".g-said").innerText()).isEqualTo("计划尚未发布。");
        assertThat(server.posted()).isEmpty();
    }

    /** A task of one's own, one of somebody else, a milestone of one's own, a summary. */
    private void openRunning() throws IOException {
        open("false", COPY, String.join(",", task("1", 20, "20.1.5"), task("2", 0, null), TASK.formatted("3", "milestone", "18", "18", ",\"done\":0,\"stated\":\"0.0.0\""),
                TASK.formatted("4", "summary", "10", "20", ",\"done\":10")));
    }

    private void open(String editable, String more, String tasks) throws IOException {
        server = ComponentPage.ofGantt(DATA.formatted(editable, more, tasks));
        page = chromium.browser().newPage();
        page.onPageError(faults::add);
        page.navigate(server.address());
        page.locator(".g-list .g-row").first().waitFor();
    }

    private static String task(String id, int done, String stated) {
        return TASK.formatted(id, "task", id.equals("1") ? "10" : "17", id.equals("1") ? "14" : "20", ",\"done\":" + done + (stated == null ? "" : ",\"stated\":\"" + stated + "\""));
    }

    private void press(String... keys) { for (var key : keys) page.keyboard().press(key); }

    private void dragHandle(double from, double to) {
        var bar = Still.box(page.locator(".g-shape .g-bar").first());
        page.mouse().move(bar.x + bar.width * from, bar.y + 17);
        page.waitForCondition(() -> page.locator(".g-handle").count() == 1);
        page.mouse().down();
        page.mouse().move(bar.x + bar.width * (from + to) / 2, bar.y + 17);
        page.mouse().move(bar.x + bar.width * to, bar.y + 17);
        page.locator(".g-draft-name:has-text('40')").waitFor();
        page.mouse().up();
    }
}
