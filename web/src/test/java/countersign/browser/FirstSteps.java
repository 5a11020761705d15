package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings the demo project “Q3 新品推广” from its draft to the assignment table: steps 1 and 2, the initiator at pages, the others from their mails. */
final class FirstSteps {

    private static final String INITIATOR = "wangyaqin";
    private static final String CONCLUSION = "各部门下周三前报出培训名单。";

    /** What 产品部 takes on. */
    static final String PART = "8 月 6 日前提供技术参数，并提供测试设备。";

    private final Stage stage;
    private String project;
    private LocalDate day;

    FirstSteps(Stage stage) { this.stage = stage; }

    /** All of steps 1 and 2. */
    FirstSteps walk() {
        submit();
        review();
        consult();
        kickOff();
        agree();
        return this;
    }

    /** The initiator submits the form. */
    void submit() {
        var page = open();
        at("requirement");
        stage.picture(page, "1-requirement");
        stage.press(page, "[id$=':submit']");
        page.getByText("审核中").first().waitFor();
    }

    /** The day of the kick-off; null before it is called. */
    LocalDate day() { return day; }

    /** Finds the project in the list. */
    Page open() {
        var page = stage.as(INITIATOR);
        page.navigate(stage.product().url("/projects.xhtml"));
        page.getByText("Q3 新品推广").first().click();
        page.waitForURL(Pattern.compile(".*id=\\d+.*"));
        project = page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
        return page;
    }

    /** Both reviewers approve. */
    void review() {
        stage.answer("zhangyuting", "请审核需求表", "approve");
        stage.answer("linwen", "请审核需求表", "approve");
        stage.settle();
    }

    /** The departments answer, one with a condition, and the initiator closes the round. */
    void consult() {
        willingOnCondition("sunhao");
        willing("wujian");
        willing("liuzhigang");
        stage.settle();
        closeConsultation();
    }

    void willingOnCondition(String head) {
        stage.answer(head, "合作意向征询", "CONDITIONAL", act -> act.fill("#comment", "推广周期过短，需延长 2 周。"));
    }

    void willing(String head) { stage.answer(head, "合作意向征询", "WILLING"); }

    /** The condition becomes a point of the kick-off. */
    void closeConsultation() {
        var page = at("requirement");
        stage.eventually(page, "select[id$='resolution'] option[value='TO_KICK_OFF']");
        page.locator("select[id$='resolution']").first().selectOption("TO_KICK_OFF");
        page.locator("input[id$='reason']").first().fill("启动会上讨论推广周期");
        stage.picture(page, "1-consultation");
        stage.press(page, "[id$=':close']");
        assertThat(step("需求")).startsWith("已完成");
        assertThat(step("对接")).startsWith("进行中");
    }

    /** The kick-off is called for the third day from now; the executive decides the dispute from a mail. */
    void kickOff() {
        day = stage.product().today().plusDays(3);
        var page = at("meetings");
        page.fill("[id='meeting:starts']", day + "T14:00");
        page.fill("[id='meeting:ends']", day + "T16:00");
        page.fill("[id='meeting:place']", "第一会议室");
        stage.picture(page, "2-kick-off");
        stage.press(page, "[id='meeting:save']");
        page.locator("[id='holding']").waitFor();
        stage.answer("sunhao", "", "attend");
        refer(page);
        stage.answer("zhoulan", "请裁定争议点", "other", act -> act.fill("#comment", "推广周期延长 2 周，渠道激励另行测算。"));
        stage.answer("wujian", "产品部的分工与资源", "part", act -> act.fill("#comment", PART));
        stage.settle();
        assertThat(at("meetings").locator("form[id='labour']").innerHTML()).as("what the department said when it was asked").contains(PART);
    }

    private void refer(Page page) {
        page.getByText("处理", new Page.GetByTextOptions().setExact(true)).first().click();
        page.locator("[id$='handling:place']").selectOption("EXECUTIVE");
        page.locator("[id$='handling:due']").fill(day + "T12:00");
        stage.press(page, "input[value='交由此人在期限内决定']");
    }

    /** The meeting is held, its minutes confirmed, the departments agree: step 3 opens. */
    void agree() {
        meet();
        conclude();
    }

    /** The meeting is over, and nobody has noted it yet. */
    void meet() { stage.until(day + "T16:30"); }

    /** After the meeting: who was there is noted, the minutes are confirmed, the departments agree. */
    void conclude() {
        var page = at("meetings");
        assertThat(page.locator("#meetings").innerText()).as("a kick-off that is over").contains("待记录").doesNotContain("待召开");
        for (var box : page.locator("[id='holding'] input[type=checkbox]").all()) box.check();
        stage.press(page, "[id='holding:hold']");
        stage.eventually(page, "[id='notesForm:send']");
        page.fill("[id='notesForm:notes']", CONCLUSION); // typed, and not saved by its own button
        stage.picture(page, "2-minutes");
        stage.press(page, "[id='notesForm:send']");
        for (var login : List.of("sunhao", "wujian", "liuzhigang"))
            stage.answer(login, "请确认会议纪要", "confirm", act -> assertThat(act.locator("body").innerText()).contains(CONCLUSION));
        for (int mornings = 0; mornings < 6 && at("meetings").locator("[id='agreeing:agree']").count() == 0; mornings++) stage.product().awaitMorning();
        stage.eventually(at("meetings"), "[id='agreeing:agree']");
        stage.press(stage.as(INITIATOR), "[id='agreeing:agree']");
        assertThat(step("对接")).startsWith("已完成");
        assertThat(step("分工")).startsWith("进行中");
    }

    /** A tab of the project, at the initiator's page. */
    Page at(String tab) {
        var page = stage.as(INITIATOR);
        page.navigate(stage.product().url("/project-" + tab + ".xhtml?id=" + project));
        PlaywrightAssertions.assertThat(page.locator("main")).isVisible();
        if (tab.equals("table") || tab.equals("gantt")) page.waitForLoadState(LoadState.NETWORKIDLE); // these two fetch what they show
        return page;
    }

    /** What the overview says. */
    String overview() { return at("overview").locator("main").innerText(); }

    /** What the path on top of the project's pages says of a step: its state, and what is missing. */
    String step(String name) {
        var station = at("overview").locator(".cs-path li").filter(new Locator.FilterOptions().setHas(stage.as(INITIATOR).locator("strong", new Page.LocatorOptions().setHasText(name))));
        return station.locator("span").allInnerTexts().stream().map(String::strip).collect(Collectors.joining(" · "));
    }

    /** A task of the plan by its name, as the chart gets it; times of the project's zone. */
    @SuppressWarnings("unchecked")
    Map<String, Object> planned(String task) {
        var chart = (Map<String, Object>) at("gantt").evaluate("async id => (await fetch('/api/v1/projects/' + id + '/gantt')).json()", project);
        return ((List<Map<String, Object>>) chart.get("tasks")).stream().filter(row -> task.equals(row.get("name"))).findFirst().orElseThrow();
    }

    /** The names in the assignment table. */
    @SuppressWarnings("unchecked")
    List<String> taskNames() {
        var table = (Map<String, Object>) at("table").evaluate("async id => (await fetch('/api/v1/projects/' + id + '/table')).json()", project);
        return ((List<Map<String, Object>>) table.get("rows")).stream().map(row -> String.valueOf(row.get("name"))).toList();
    }

    /** What the page of reports says of a task: its line. */
    String progress(String task) {
        var line = at("reports").locator("[id='tasks'] tbody tr").filter(new Locator.FilterOptions().setHasText(task)).first();
        return line.innerText().replaceAll("\\s+", " ");
    }

    /** The project's id. */
    String project() { return project; }
}
