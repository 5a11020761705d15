package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.product.Chromium;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The assignment table in a real browser, by keyboard, against answers that the test decides (S3.1, SPEC section 9). */
class AssignmentTableJourney {

    private static final String DATA = """
            {"version":1,"editable":true,"today":"2026-08-05",
             "calendar":{"dayMinutes":480,"week":[480,480,480,480,480,0,0],"days":{"2026-08-10":0,"2026-08-15":480}},
             "departments":[{"id":"1","name":"市场部","aliases":[],"color":1},{"id":"2","name":"销售部","aliases":["销售"],"color":2}],
             "people":[{"id":"21","name":"张伟","login":"zhangwei","department":"2"},{"id":"22","name":"李敏","login":"limin","department":"1"}],"deliverables":[],
             "commitments":[{"id":"71","name":"市场部:物料预算 5000 CNY"}],
             "rows":[{"id":"101","number":"1","name":"物料制作"},
                     {"id":"102","parent":"101","number":"2","name":"培训材料","lead":"1","start":"2026-08-01"},
                     {"id":"103","number":"3","name":"渠道培训","owner":"21","collaborators":["22"]}],
             "findings":[{"id":"f1","kind":"k","severity":"error","text":"“渠道培训”没有主导部门。","rows":["103"],"field":"lead",
                          "mend":{"label":"由销售部主导","commands":[{"op":"set","id":"103","field":"lead","value":"2"}]}}],
             "kinds":[{"kind":"k","title":"没有主导部门","reasons":[]}]}
            """;

    private static Chromium chromium;
    private final List<String> faults = new ArrayList<>();
    private ComponentPage server;
    private Page page;

    @BeforeAll static void start() { chromium = Chromium.started(); }

    @AfterAll static void stop() { chromium.close(); }

    @BeforeEach void open() throws IOException {
        server = ComponentPage.ofTable(DATA);
        page = chromium.browser().newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> { if (message.type().equals("error") && !message.text().contains("409")) faults.add(message.text()); });
        page.navigate(server.address());
        page.locator(".t-body .t-row").first().waitFor();
    }

    @AfterEach void close() {
        page.close();
        server.close();
        assertThat(faults).as("errors in the console, violations of the content security policy among them").isEmpty();
    }

    @Test void whatIsTypedIsSentWithTheVersionAndTheSessionsToken() {
        choose("培训材料");
        page.keyboard().type("培训教材");
        press("Tab");
        page.keyboard().type("销售");
        press("Enter");
        saved();
        assertThat(server.posted()).allSatisfy(post -> assertThat(post.csrf()).isEqualTo("secret-of-the-session"));
        assertThat(server.posted().get(0).body()).startsWith("{\"version\":1,");
        assertThat(sent()).contains("{\"op\":\"set\",\"id\":\"102\",\"field\":\"name\",\"value\":\"培训教材\"}")
                .contains("{\"op\":\"set\",\"id\":\"102\",\"field\":\"lead\",\"value\":\"2\"}");
    }

    @Test void aRefusedCellKeepsWhatWasTypedWithTheSentenceBesideIt() {
        server.answer(200, "{\"version\":2,\"problems\":[{\"row\":\"102\",\"field\":\"start\",\"message\":\"“下周三”不是日期。\"}],"
                + "\"rows\":[{\"id\":\"102\",\"parent\":\"101\",\"number\":\"2\",\"name\":\"培训材料\",\"lead\":\"1\",\"start\":\"2026-08-01\"}]}");
        choose("培训材料");
        for (int i = 0; i < 6; i++) press("ArrowRight");
        page.keyboard().type("下周三");
        press("Tab", "ArrowLeft");
        page.locator(".t-callout:visible").waitFor();
        assertThat(page.locator(".t-callout").textContent()).isEqualTo("“下周三”不是日期。");
        assertThat(page.locator(".t-cell.active").textContent()).startsWith("下周三");
        page.reload();
        page.locator(".t-cell.bad").waitFor();
        assertThat(page.locator(".t-cell.bad").textContent()).as("still there, and marked, when the page is loaded again").isEqualTo("下周三 “下周三”不是日期。");
        choose("培训材料");
        for (int i = 0; i < 6; i++) press("ArrowRight");
        page.keyboard().type("8/12");
        press("Enter");
        saved();
        page.reload();
        page.locator(".t-body .t-row").first().waitFor();
        assertThat(page.locator(".t-cell.bad").count()).isZero();
    }

    @Test void aStaleEditShowsWhatTheOtherChangedAndLosesNothingTyped() {
        server.answer(409, "{\"version\":5,\"by\":\"王芳\",\"order\":[\"101\",\"102\",\"103\"],\"rows\":[{\"id\":\"102\",\"parent\":\"101\",\"number\":\"2\",\"name\":\"她的名字\",\"lead\":\"1\"}]}");
        choose("培训材料");
        page.keyboard().type("我的名字");
        press("Enter");
        page.locator(".t-conflicts:visible").waitFor();
        assertThat(page.locator(".t-conflicts").textContent()).contains("王芳", "我的名字", "她的名字");
        assertThat(page.locator(".t-body").textContent()).contains("我的名字");
        page.locator(".t-conflicts button", new Page.LocatorOptions().setHasText("用我的")).click();
        saved();
        assertThat(server.posted().get(1).body()).contains("\"version\":5", "我的名字");
    }

    @Test void whatOthersChangeIsShownAsItComesButNeverInTheMiddleOfAnEdit() {
        page.clock().install();
        page.reload();
        choose("培训材料");
        page.clock().fastForward(21_000);
        page.waitForCondition(() -> server.asked().size() == 1);
        assertThat(server.asked().get(0)).contains("version=1");
        server.changes("{\"version\":5,\"by\":\"王芳\",\"order\":[\"104\",\"101\",\"102\",\"103\"],\"rows\":[{\"id\":\"104\",\"number\":\"4\",\"name\":\"她的任务\"},"
                + "{\"id\":\"103\",\"number\":\"3\",\"name\":\"她改的名字\",\"owner\":\"21\",\"collaborators\":[\"22\"]}]}");
        page.keyboard().type("我的");
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        page.clock().fastForward(21_000);
        assertThat(server.asked()).as("somebody is typing").hasSize(1);
        assertThat(page.locator("textarea.t-editor").inputValue()).isEqualTo("我的");
        press("Escape");
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        page.locator(".t-body:has-text('她的任务')").waitFor();
        assertThat(page.locator(".t-conflicts").textContent()).contains("王芳");
        assertThat(page.locator(".t-body").textContent()).contains("她改的名字").doesNotContain("渠道培训");
        assertThat(page.locator(".t-row.active").textContent()).as("the active cell stays with its row").contains("培训材料");
        server.changes(null);
        page.keyboard().type("我的教材");
        press("Enter");
        page.clock().fastForward(100);
        page.waitForCondition(() -> !server.posted().isEmpty());
        assertThat(server.posted().get(0).body()).as("made on what was shown").contains("\"version\":5", "我的教材");
    }

    @Test void aDeletedTreeComesBackByOneKey() {
        choose("物料制作");
        press("Control+Delete");
        assertThat(page.locator(".t-body").textContent()).doesNotContain("培训材料");
        press("Control+z");
        assertThat(page.locator(".t-body").textContent()).contains("物料制作", "培训材料");
        saved();
        assertThat(sent()).contains("{\"op\":\"restore\",\"id\":\"101\",\"parent\":null,\"after\":null}");
    }

    @Test void aRowIsIndentedUnderTheOneAbove() {
        choose("渠道培训");
        press("Alt+ArrowRight");
        saved();
        assertThat(sent()).contains("{\"op\":\"move\",\"id\":\"103\",\"parent\":\"101\",\"after\":\"102\"}");
    }

    @Test void aFindingIsReachedAndMendedByKeyboard() {
        choose("物料制作");
        press("F8", "Control+m");
        saved();
        assertThat(sent()).contains("{\"op\":\"set\",\"id\":\"103\",\"field\":\"lead\",\"value\":\"2\"}");
    }

    @Test void withTheServerGoneTheEditIsKeptAndSentAgain() {
        page.clock().install();
        page.reload();
        page.route("**/commands", route -> route.abort());
        choose("渠道培训");
        page.keyboard().type("渠道大会");
        press("Enter");
        page.clock().pauseAt(((Number) page.evaluate("() => Date.now() + 60_000")).longValue()); // from here on it tries nothing by itself
        page.locator(".t-status[data-state=offline]").waitFor();
        faults.removeIf(fault -> fault.contains("ERR_FAILED"));
        page.unroute("**/commands");
        page.locator(".t-tools button:visible", new Page.LocatorOptions().setHasText("再试一次")).click();
        saved();
        assertThat(sent()).contains("渠道大会");
        faults.removeIf(fault -> fault.contains("ERR_FAILED"));
    }

    @Test void peopleAreFoundByTheFirstLettersOfTheirNamesAndTasksByTheirNames() {
        choose("培训材料");
        press("ArrowRight", "ArrowRight", "ArrowRight");
        page.keyboard().type("zw");
        press("Tab");
        page.keyboard().type("limin");
        press("Tab", "End");
        page.keyboard().type("渠道");
        press("Enter");
        saved();
        assertThat(sent()).contains("\"field\":\"owner\",\"value\":\"21\"", "\"field\":\"collaborators\",\"value\":[\"22\"]", "\"field\":\"links\",\"value\":\"3\"");
    }

    @Test void ofEstimateStartAndFinishTwoGiveTheThird() {
        choose("培训材料");
        for (int i = 0; i < 5; i++) press("ArrowRight");
        page.keyboard().type("6d");
        press("Tab", "Tab");
        assertThat(cell("finish")).as("from Saturday the 1st on: Monday to Friday, and Tuesday after a day off").isEqualTo("8月11日");
        press("ArrowLeft");
        page.keyboard().type("8/6");
        press("Enter", "ArrowUp");
        assertThat(cell("finish")).as("moved along: 6, 7, 11 to 14 August").isEqualTo("8月14日");
        press("ArrowLeft", "Delete");
        page.keyboard().type("1周");
        press("Enter", "ArrowUp", "Control+z", "Control+z", "Control+z", "Control+z");
        assertThat(cell("finish")).as("what followed is taken back with what it followed from").isEmpty();
        press("ArrowRight", "ArrowRight");
        page.keyboard().type("8-15");
        press("Enter", "ArrowUp");
        assertThat(cell("estimate")).as("3 to 7, 11 to 14, and the make-up Saturday").isEqualTo("10 天");
        saved();
        assertThat(sent()).contains("\"field\":\"estimate\",\"value\":\"10d\"");
    }

    private String cell(String field) { return page.locator(".t-row.active .t-" + field).textContent(); }

    @Test void aPastedBlockIsOneStepKeepsWhatCannotBeReadAndTellsWhatHadNoPlace() {
        server.answer(200, "{\"version\":2,\"ids\":{},\"problems\":[{\"row\":\"102\",\"field\":\"start\",\"message\":\"“下周三”不是日期。\"}]}");
        choose("培训材料");
        for (int i = 0; i < 5; i++) press("ArrowRight");
        paste("两天\t下周三\t8/20\n3\t8/11\t8/13\n");
        page.locator(".t-cell.bad").waitFor();
        assertThat(page.locator(".t-cell.bad").allTextContents()).singleElement().asString().startsWith("下周三");
        assertThat(page.locator(".t-toast").textContent()).startsWith("已粘贴 2 行。").doesNotContain("没有位置");
        press("Control+z");
        assertThat(page.locator(".t-cell.bad").count()).isZero();
        press("End");
        paste("2\t多余一\t多余二");
        assertThat(page.locator(".t-toast").textContent()).contains("2 格：多余一、多余二");
        saved();
    }

    @Test void severalRowsAreMovedFilledEmptiedAndDeletedAtOnceAndEachIsOneStep() {
        choose("培训材料");
        press("Shift+ArrowDown", "Alt+ArrowLeft");
        assertThat(page.locator(".t-body .t-row[aria-level='1']").count()).as("both on top, and the new row").isEqualTo(4);
        press("Control+z", "Control+a", "Delete");
        assertThat(page.locator(".t-body .t-row:not(.t-new) .t-name").allTextContents().stream().distinct()).containsExactly("");
        press("Control+z", "Shift+Space", "Shift+ArrowDown", "Shift+ArrowDown", "Control+Delete");
        assertThat(page.locator(".t-body .t-row").count()).isOne();
        press("Control+z", "Control+y", "Control+z");
        assertThat(page.locator(".t-body").textContent()).contains("物料制作", "培训材料", "渠道培训");
        saved();
    }

    private void paste(String text) {
        page.evaluate("text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                + " document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);
    }

    @Test void sharesContractDateAndNeedsAreEnteredByKeyboardBesideTheRow() {
        choose("渠道培训");
        press("Shift+F2");
        page.keyboard().type("50%");
        press("Tab");
        page.keyboard().type("2d");
        press("Tab");
        page.locator(".t-detail input[data-name=contract]:focus").fill("2026-08-20");
        page.locator(".t-detail [data-name=add]").press("Enter");
        page.keyboard().type("宣传物料");
        press("Tab");
        page.keyboard().type("2 箱");
        press("Tab");
        page.locator(".t-detail select[data-name=kind0]:focus").selectOption("material");
        page.locator(".t-detail select[data-name=commitment0]").selectOption("71");
        press("Escape");
        saved();
        assertThat(sent()).contains("\"field\":\"shares\",\"value\":[{\"person\":\"21\",\"share\":\"50%\"},{\"person\":\"22\",\"share\":\"2d\"}]")
                .contains("\"field\":\"contract\",\"value\":\"2026-08-20\"")
                .contains("\"kind\":\"material\",\"what\":\"宣传物料\",\"amount\":\"2 箱\",\"commitment\":\"71\"");
        assertThat(page.locator(".t-row.active .t-needs, .t-row.active .t-owner").allTextContents()).containsExactly("张伟50%", "1 条");
        press("Control+z", "Control+z", "Control+z", "Control+z", "Control+z", "Control+z", "Control+z", "Control+z");
        saved();
        assertThat(page.locator(".t-row.active .t-tag").count()).as("every step is taken back").isZero();
    }

    @Test void aRefusedNeedStaysAsTypedWithTheSentenceBesideIt() {
        server.answer(200, "{\"version\":2,\"problems\":[{\"row\":\"103\",\"field\":\"needLines\",\"message\":\"第 1 条资源需求：结束日期早于开始日期。\"}],"
                + "\"rows\":[{\"id\":\"103\",\"number\":\"3\",\"name\":\"渠道培训\",\"owner\":\"21\",\"collaborators\":[\"22\"]}]}");
        choose("渠道培训");
        press("Shift+F2");
        page.locator(".t-detail [data-name=add]").click();
        page.keyboard().type("讲师");
        press("Shift+F2");
        page.locator(".t-detail .t-alert:visible").waitFor();
        assertThat(page.locator(".t-detail .t-alert:visible").textContent()).isEqualTo("第 1 条资源需求：结束日期早于开始日期。");
        assertThat(page.locator(".t-detail input[data-name=what0]").inputValue()).isEqualTo("讲师");
    }

    private void choose(String name) { page.locator(".t-body .t-name", new Page.LocatorOptions().setHasText(name)).click(); }

    private void press(String... keys) { for (var key : keys) page.keyboard().press(key); }

    private void saved() {
        page.waitForFunction("() => !document.querySelector('.cs-assignment').sheet.queue.busy");
    }

    private String sent() { return server.posted().stream().map(ComponentPage.Posted::body).reduce("", String::concat); }
}
