package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import countersign.product.Chromium;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes gathered on a copy of the plan in force, on the chart: drawn with that plan as their shadow, taken back by one key, left by one button, raised together (S4.3, S5.6). */
class GanttCopyJourney {

    private static final String TASK = """
            {"id":"%1$s","number":"%1$s","name":"任务%1$s","kind":"task","department":"1","start":"2026-08-%2$sT09:00","finish":"2026-08-%3$sT18:00","critical":false,
             "baselineStart":"2026-08-%4$sT09:00","baselineFinish":"2026-08-%5$sT18:00"}""";
    private static final String DATA = """
            {"title":"Q3","now":"2026-08-03T10:30","dayStart":"09:00","dayEnd":"18:00","weekendDays":[6,7],"editable":false,
             "copy":{"reasons":[{"name":"FORCE_MAJEURE","text":"不可抗力"},{"name":"OTHER","text":"其他"}],"raises":true},
             "departments":[{"id":"1","name":"市场部","color":1}],"days":[],"tasks":[%s,%s],"links":[]}
            """.formatted(TASK.formatted("1", "10", "12", "10", "12"), TASK.formatted("2", "17", "20", "17", "20"));
    private static final String ONE = """
            {"changes":[{"id":"1","field":"BEGIN","value":"2026-08-12T09:00"}],"lines":[{"tone":"warn","text":"需会签的部门：市场部。"}],"gone":[],"tasks":[%s]}
            """.formatted(TASK.formatted("1", "12", "14", "10", "12"));
    private static final String TWO = """
            {"changes":[{"id":"1","field":"BEGIN","value":"2026-08-12T09:00"},{"id":"2","field":"ESTIMATE","value":"2400min"}],
             "lines":[{"tone":"warn","text":"需会签的部门：市场部、销售部。"}],"gone":[],"tasks":[%s,%s]}
            """.formatted(TASK.formatted("1", "12", "14", "10", "12"), TASK.formatted("2", "17", "21", "17", "20"));

    private static Chromium chromium;
    private final ArrayList<String> faults = new ArrayList<>();
    private ComponentPage server;
    private Page page;

    @BeforeAll static void start() { chromium = Chromium.started(); }

    @AfterAll static void stop() { chromium.close(); }

    @BeforeEach
    void open() throws IOException {
        server = ComponentPage.ofGantt(DATA);
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

    @Test void severalChangesAreGatheredWithThePlanInForceAsTheirShadowAndTakenBackByOneKey() {
        gatherTwo();
        assertThat(server.posted()).extracting(ComponentPage.Posted::path).containsExactly("copy/trial", "copy/trial");
        assertThat(server.posted().get(0).body()).contains("\"changes\":[]", "\"op\":\"move\"", "2026-08-12T09:00");
        assertThat(server.posted().get(1).body()).as("the second follows on the first").contains("\"field\":\"BEGIN\"", "\"op\":\"resize\"", "\"id\":\"2\"");
        assertThat(page.locator(".g-copy").innerText()).contains("在副本上修改", "已收集 2 项修改，尚未生效。");
        assertThat(list()).contains("8月12日", "8月21日");
        var moved = page.locator(".g-shape").first();
        assertThat(Still.box(moved.locator("rect.g-baseline")).x).as("the plan in force lies where it lay").isLessThan(Still.box(moved.locator(".g-bar").first()).x - 10);
        page.focus(".g-scroll");
        page.keyboard().press("Control+z");
        assertThat(list()).contains("8月12日").doesNotContain("8月21日");
        assertThat(page.locator(".g-copy").innerText()).contains("已收集 1 项");
        page.keyboard().press("Control+z");
        assertThat(list()).contains("8月10日").doesNotContain("8月12日 ");
        assertThat(page.locator(".g-copy").isVisible()).isFalse();
        assertThat(server.posted()).as("nothing was asked of the server for that").hasSize(2);
    }

    @Test void whatIsGatheredIsKeptByTheServerAndGoneOnWithOnAnyPage() {
        gatherTwo();
        page.waitForCondition(() -> server.kept().size() == 2);
        assertThat(server.kept().get(0)).contains("\"version\":0", "\"BEGIN\"").doesNotContain("ESTIMATE");
        assertThat(server.kept().get(1)).as("each step, to be taken back one by one").contains("\"version\":1", "[[{", "}],[{", "\"ESTIMATE\"");
        server.data(with(server.kept().get(1)));
        server.answer(200, TWO);
        server.answer(200, ONE);
        page.reload();
        page.locator(".g-said:has-text('仍在副本上')").waitFor();
        assertThat(server.posted().get(2).body()).as("asked anew, as the plan may have changed").contains("\"edits\":[]", "\"field\":\"ESTIMATE\"");
        assertThat(list()).contains("8月12日", "8月21日");
        page.focus(".g-scroll");
        page.keyboard().press("Control+z");
        page.locator(".g-copy:has-text('已收集 1 项')").waitFor();
        assertThat(list()).doesNotContain("8月21日");
        page.keyboard().press("Control+z");
        page.waitForCondition(() -> server.kept().size() == 4);
        assertThat(server.kept().get(3)).as("nothing is left to be kept").contains("\"steps\":[]");
        assertThat(page.locator(".g-copy").isVisible()).isFalse();
    }

    @Test void aCopyOfAnOlderPlanSaysSoAndOffersWhatStillApplies() {
        gatherTwo();
        page.waitForCondition(() -> server.kept().size() == 2);
        server.data(with(server.kept().get(1)).replace("\"steps\"", "\"superseded\":\"计划已更新。\",\"steps\""));
        server.answer(422, "{\"title\":\"x\",\"detail\":\"没有这项任务，或者它已不在计划中。\"}");
        server.answer(200, ONE);
        page.reload();
        page.locator(".g-lines li.warn:has-text('计划已更新。')").waitFor();
        assertThat(page.locator(".g-trial").innerText()).contains("没有这项任务", "保留仍可行的修改", "放弃副本");
        page.locator(".g-trial .cs-button-primary").click();
        page.locator(".g-copy:has-text('已收集 1 项')").waitFor();
        assertThat(server.posted().get(3).path()).isEqualTo("copy/still");
        assertThat(list()).contains("8月12日").doesNotContain("8月21日");
    }

    private static String with(String draft) { return DATA.replace("\"raises\":true", "\"raises\":true,\"draft\":" + draft); }

    @Test void theCopyIsLeftByOneButton() {
        gatherTwo();
        page.locator(".g-copy button:has-text('放弃副本')").click();
        assertThat(list()).contains("8月10日").doesNotContain("8月21日");
        assertThat(page.locator(".g-copy").isVisible()).isFalse();
        assertThat(page.locator(".g-said").innerText()).contains("现行计划");
    }

    @Test void whatIsGatheredIsRaisedTogetherWithReasonAndExplanation() {
        gatherTwo();
        page.locator(".g-copy button:has-text('提出变更申请')").click();
        assertThat(page.locator(".g-trial").innerText()).contains("需会签的部门：市场部、销售部。");
        page.selectOption("#g-reason", "OTHER");
        page.fill("#g-explanation", "客户推迟两天");
        server.answer(422, "{\"title\":\"x\",\"detail\":\"请写明原因。\"}");
        server.answer(200, "{\"number\":4,\"said\":\"变更申请 4 已提出。\"}");
        page.locator(".g-trial .cs-button-primary").click();
        page.locator(".g-lines li.bad:has-text('请写明原因。')").waitFor();
        assertThat(page.inputValue("#g-explanation")).as("nothing typed is lost").isEqualTo("客户推迟两天");
        page.locator(".g-trial .cs-button-primary").click();
        page.locator(".g-lines li:has-text('变更申请 4 已提出。')").waitFor();
        var posted = server.posted().get(3);
        assertThat(posted.path()).isEqualTo("copy");
        assertThat(posted.csrf()).isEqualTo("secret-of-the-session");
        assertThat(posted.body()).contains("\"reason\":\"OTHER\"", "客户推迟两天", "\"field\":\"BEGIN\"", "\"field\":\"ESTIMATE\"").doesNotContain("\"edits\"");
        assertThat(list()).as("the plan in force, until the request is signed").contains("8月10日");
    }

    /** Moves the first task, then stretches the second, by keys. */
    private void gatherTwo() {
        server.answer(200, ONE);
        server.answer(200, TWO);
        page.focus(".g-scroll");
        for (var key : new String[] {"m", "ArrowRight", "ArrowRight", "Enter"}) page.keyboard().press(key);
        gather();
        for (var key : new String[] {"ArrowDown", "d", "ArrowRight", "Enter"}) page.keyboard().press(key);
        gather();
    }

    private void gather() {
        page.locator(".g-trial .cs-button-primary:has-text('加入变更')").waitFor();
        page.keyboard().press("Enter");
        page.locator(".g-trial").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private String list() { return page.locator(".g-list").innerText(); }
}
