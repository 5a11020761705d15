package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import countersign.product.MailServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Step 5 with everything that can go wrong: a result returned, a problem, a missing report, a warning, changes refused and signed, a move within the
 * buffer, an owner who leaves, a suspension, and the end before the plan is done. What people see and what their mails say.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExecutionJourney {

    private static Stage stage;
    private static FirstSteps project;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of("countersign.clock.start", PublishedPlan.CLOCK), "execution");
        project = new PublishedPlan(stage).walk();
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(10)
    void aResultIsReturnedWithAReasonAndTakenOverOnceItIsMended() {
        stage.until("2026-09-18T14:00");
        reportAtThePage("100");
        assertThat(section(project.at("reports"), "谁在等谁")).as("a form all of whose tasks were reported at the page").doesNotContain("请填报进度");
        stage.answer("tangli", "请签收：方案设计", "take-over");
        stage.answer("zhangweiqiang", "请签收：方案设计", "return", act -> act.fill("#comment", "缺少竞品对比话术的依据"));
        stage.settle();
        assertThat(stage.mails().await("wangyaqin", "成果被退回：方案设计").text()).contains("销售部", "张伟强", "缺少竞品对比话术的依据");
        assertThat(row("hand-overs", "销售部")).contains("已退回", "缺少竞品对比话术的依据");
        assertThat(row("tasks", "方案设计")).contains("99%", "被退回");
        reportAtThePage("100");
        arrives("zhangweiqiang", "请签收：方案设计", "上次退回的原因：缺少竞品对比话术的依据");
        stage.answer("zhangweiqiang", "请签收：方案设计", "take-over");
        stage.settle();
        stage.mails().await("wangyaqin", "已签收：方案设计");
        assertThat(row("tasks", "方案设计")).contains("100%", "已完成");
    }

    private static void reportAtThePage(String percent) {
        var page = project.at("reports");
        page.locator("[id^='own:'][id$=':percent']").first().fill(percent);
        stage.press(page, "[id='own:report']");
        assertThat(page.locator("main").innerText()).contains("进度已更新");
    }

    @Test
    @Order(20)
    void aWeeklyReportWithSomethingToCoordinateBecomesAnAsk() {
        stage.until("2026-09-24T10:00");
        stage.answer("zhangweiqiang", "请填报进度", "report", act -> {
            act.locator("input[name^='in.p']").first().fill("40");
            act.locator("textarea[name^='in.x']").first().fill("印刷厂排期紧，样册晚到 2 天");
            act.locator("textarea[name^='in.c']").first().fill("请市场部提供竞品对比资料");
        });
        stage.settle();
        var ask = stage.mails().await("wangyaqin", "请协调");
        assertThat(ask.text()).contains("请市场部提供竞品对比资料", "张伟强");
        var page = project.at("reports");
        assertThat(section(page, "问题与协调")).contains("印刷厂排期紧", "请市场部提供竞品对比资料", "王雅琴");
        stage.picture(page, "5-reports");
        stage.answer("wangyaqin", "请协调", "solved", act -> act.fill("#comment", "资料已上传共享盘"));
        stage.settle();
        assertThat(stage.mails().await("zhangweiqiang", "问题已解决").text()).contains("资料已上传共享盘");
    }

    @Test
    @Order(30)
    void whoDidNotReportIsListedAndWhatIsBehindIsWarnedOf() {
        stage.until("2026-09-24T18:30");
        stage.until("2026-09-30T10:00");
        stage.until("2026-09-30T18:30");
        assertThat(stage.mails().await("wangyaqin", "周进度汇总 2026年9月30日").text()).contains("唐莉", "缺报");
        assertThat(stage.mails().await("liuzhigang", "缺报进度").text()).contains("唐莉");
        assertThat(stage.mails().await("tangli", "进度滞后提醒：售后响应手册制定").text()).contains("实际 0%");
        stage.mails().await("liuzhigang", "进度滞后提醒：售后响应手册制定");
        stage.answer("wangyaqin", "待发布的进度预警：售后响应手册制定", "issue");
        stage.settle();
        var warning = stage.mails().await("liuzhigang", "《进度预警》：售后响应手册制定");
        assertThat(warning.text()).contains("唐莉");
        assertThat(warning.attachments()).anyMatch(name -> name.endsWith(".pdf"));
        stage.answer("tangli", "进度预警：售后响应手册制定", "confirm", act -> {
            act.locator("[name='in.cause']").selectOption("RESOURCES");
            act.locator("[name='in.remedy']").fill("加派 1 名工程师，周末前补齐 6 类问题");
            act.locator("[name='in.by']").fill("2026-10-14");
        });
        stage.settle();
        var page = project.at("reports");
        assertThat(section(page, "进度预警")).contains("售后响应手册制定", "百分点：计划", "唐莉", "加派 1 名工程师");
        pictures("5-warning", "reports");
        assertThat(project.overview()).contains("售后响应手册制定");
    }

    @Test
    @Order(40)
    void anOwnersProposalIsRaisedAndRefusedAndThePlanStaysAsItIs() {
        var owner = stage.as("zhaolixin");
        owner.navigate(stage.product().url("/project-changes.xhtml?id=" + project.project()));
        choose(owner, 0, "渠道铺货执行", "ESTIMATE");
        assertThat(value(owner, 0).inputValue()).as("what stands there now").isEqualTo("64 h");
        value(owner, 0).fill("12d");
        owner.fill("[id='change:explanation']", "经销商仓库改造，铺货需要更长时间");
        stage.press(owner, "[id='change:raise']");
        assertThat(owner.locator("main").innerText()).contains("已向发起人提议变更");
        assertThat(mail("wangyaqin", "有人提议变更计划").text()).contains("赵立新", "经销商仓库改造", "效果复盘");
        stage.answer("wangyaqin", "有人提议变更计划", "raise");
        stage.settle();
        stage.answer("sunhao", "计划变更申请第 1 号", "reject", act -> act.fill("#comment", "先用备用仓库，不延长铺货"));
        stage.settle();
        assertThat(mail("zhaolixin", "计划变更申请第 1 号未通过").text()).contains("先用备用仓库");
        assertThat(section(project.at("changes"), "计划变更申请")).contains("未通过", "先用备用仓库");
        assertThat(stage.mails().told()).noneMatch(mail -> mail.subject().contains("更新为第 2 版"));
    }

    @Test
    @Order(41)
    void theInitiatorSeesTheImpactAndTheHeadsAffectedSignTheNextVersion() {
        var page = project.at("changes");
        page.fill("[id='change:explanation']", "客户增加线上渠道，需要线上培训；效果复盘随之延后");
        choose(page, 0, "渠道培训", "REMOVED");
        stage.press(page, "[id='change:addTask']");
        newTask(page, "线上培训", "产品部", "李思远", "4d", "3", "覆盖 30 个城市，考核通过率达 90%");
        stage.press(page, "[id='change:look']");
        assertThat(page.locator("#impact").innerText()).contains("N1 线上培训", "产品部", "取消任务", "渠道培训", "计划完成时间", "占用缓冲时间");
        stage.picture(page, "5-change");
        stage.press(page, "[id='change:raise']");
        assertThat(page.locator("main").innerText()).contains("变更申请已提交会签");
        var asked = mail("wujian", "计划变更申请第 2 号");
        assertThat(asked.text()).contains("线上培训", "会签");
        assertThat(stage.mails().told()).as("a department that is not affected").noneMatch(m -> m.to().startsWith("liuzhigang@") && m.subject().contains("计划变更申请第 2 号"));
        for (var head : List.of("wujian", "sunhao", "linwen")) stage.answer(head, "计划变更申请第 2 号", "agree");
        stage.settle();
        assertThat(mail("lisiyuan", "更新为第 2 版").text()).contains("线上培训", "新增");
        assertThat(mail("zhangweiqiang", "更新为第 2 版").text()).contains("渠道培训", "已取消");
        assertThat(section(project.at("changes"), "计划变更申请")).contains("第 2 号", "计划第 2 版");
        assertThat(project.at("reports").locator("[id='tasks']").innerText()).contains("线上培训").doesNotContain("渠道培训");
        pictures("5-changed", "changes");
    }

    @Test
    @Order(45)
    void changesGatheredOnTheChartAreRaisedTogetherAndThePlanStaysUntilTheyAreSigned() {
        var page = project.at("gantt");
        var held = project.planned("效果复盘").get("start");
        var hand = new ChartHand(page);
        hand.take("m", "渠道铺货执行", 7);
        assertThat(hand.told()).contains("需会签的部门：", "销售部", "市场部");
        hand.gather();
        hand.take("d", "效果复盘", 3);
        hand.gather();
        assertThat(page.locator(".g-copy").innerText()).contains("已收集 2 项修改，尚未生效。");
        stage.picture(page, "4-copy");
        page.locator(".g-copy .cs-button-primary").click();
        page.fill("#g-explanation", "渠道要求推迟一周");
        page.locator(".g-trial .cs-button-primary").click();
        page.locator(".g-lines li:has-text('变更申请 3 已提出')").waitFor();
        assertThat(mail("sunhao", "计划变更申请第 3 号").text()).contains("渠道铺货执行", "排程开始", "效果复盘", "工期", "渠道要求推迟一周");
        stage.answer("sunhao", "计划变更申请第 3 号", "reject", act -> act.fill("#comment", "旺季不能推迟"));
        stage.settle();
        assertThat(project.planned("效果复盘").get("start")).as("a refused request changes nothing").isEqualTo(held);
    }

    @Test
    @Order(46)
    void progressIsStatedOnTheChartByHandAndByKeysToldToItsOwnerAndTakenBackByOneKey() {
        var page = project.at("gantt");
        var hand = new ChartHand(page);
        hand.state("售后响应手册制定", 60);
        assertThat(hand.stated()).contains("按计划现在应完成", "在允许范围内", "等待其成果的任务：7 渠道铺货执行", "代唐莉填写");
        stage.picture(page, "5-stated");
        hand.keepStated("60%");
        assertThat(page.locator(".g-list .g-row:has-text('售后响应手册制定')").first().textContent()).contains("60");
        assertThat(mail("tangli", "代您填写了进度：售后响应手册制定").text()).contains("王雅琴", "改为 60%");
        hand.undo();
        assertThat(row("tasks", "售后响应手册制定")).contains("0%").doesNotContain("60%");
        hand = new ChartHand(project.at("gantt"));
        hand.pull("售后响应手册制定", 0.3);
        hand.keepStated("30%");
        assertThat(project.at("history").locator("main").innerText()).contains("在甘特图上代唐莉填写任务", "0% → 30%", "60% → 0%");
        assertThat(row("tasks", "售后响应手册制定")).contains("30%");
    }

    @Test
    @Order(50)
    void aMoveWithinTheBufferIsAgreedBetweenOwnerAndHeadAlone() {
        var owner = stage.as("lisiyuan");
        owner.navigate(stage.product().url("/project-changes.xhtml?id=" + project.project()));
        owner.locator("[id='move:moved']").selectOption(new SelectOption().setLabel("9 线上培训"));
        owner.fill("[id='move:finish']", "2026-10-23");
        owner.fill("[id='move:why']", "等待产品参数定稿");
        stage.press(owner, "[id='move'] input[type=submit]");
        assertThat(owner.locator("main").innerText()).contains("时间调整已提交确认");
        assertThat(mail("wujian", "任务时间调整（缓冲时间内）").text()).contains("李思远", "等待产品参数定稿");
        stage.answer("wujian", "任务时间调整（缓冲时间内）", "agree");
        stage.settle();
        assertThat(mail("wangyaqin", "任务时间调整：线上培训").text()).contains("10月23日", "等待产品参数定稿");
        assertThat(row("tasks", "线上培训")).contains("10月23日");
    }

    @Test
    @Order(60)
    void theHeadNamesWhoTakesOverFromAnOwnerWhoLeft() {
        var admin = stage.as("admin");
        admin.navigate(stage.product().url("/admin-people.xhtml?q=" + "zhangweiqiang"));
        admin.getByText("张伟强").first().click();
        admin.waitForURL("**/admin-person.xhtml?id=*");
        admin.fill("[id='person:leftOn']", stage.product().today().toString());
        stage.press(admin, "[id='person:save']");
        stage.pass(Duration.ofDays(1));
        stage.answer("sunhao", "张伟强离职", "name", act -> {
            for (var select : act.locator("select[name^='in.']").all()) select.selectOption(new SelectOption().setLabel("韩梅"));
        });
        stage.settle();
        assertThat(mail("hanmei", "您接手了任务").text()).contains("张伟强", "销售培训材料制作");
        assertThat(row("tasks", "销售培训材料制作")).contains("韩梅", "40%");
    }

    @Test
    @Order(70)
    void theExecutiveSuspendsTheProjectAndItGoesOnByASignedChange() {
        var executive = stage.as("zhoulan");
        executive.navigate(stage.product().url("/project-changes.xhtml?id=" + project.project()));
        executive.fill("[id='suspension:reason']", "等待监管批复");
        executive.fill("[id='suspension:reviewOn']", "2026-10-20");
        stage.press(executive, executive.getByText("暂停项目", new Page.GetByTextOptions().setExact(true)));
        assertThat(mail("tangli", "项目暂停").text()).contains("等待监管批复", "周岚");
        assertThat(project.at("reports").locator("main").innerText()).contains("等待监管批复");
        stage.picture(project.at("changes"), "5-suspended");
        stage.pass(Duration.ofDays(12));
        executive.navigate(stage.product().url("/project-changes.xhtml?id=" + project.project()));
        executive.fill("[id='suspension:reason']", "批复已到，恢复执行");
        stage.press(executive, executive.getByText("恢复执行", new Page.GetByTextOptions().setExact(true)));
        assertThat(executive.locator("main").innerText()).contains("恢复执行的变更申请");
        assertThat(stage.answerAll("agree", act -> { })).as("heads who sign that it goes on").isPositive();
        stage.settle();
        assertThat(mail("tangli", "项目恢复执行").text()).contains("Q3 新品推广");
        stage.eventually(project.at("changes"), "[id='change:raise']");
    }

    @Test
    @Order(80)
    void theExecutiveEndsItEarlyAndWhatIsFinishedGoesToAcceptance() {
        var executive = stage.as("zhoulan");
        executive.navigate(stage.product().url("/project-changes.xhtml?id=" + project.project()));
        executive.fill("[id='suspension:reason']", "市场环境变化，停止推广");
        stage.press(executive, executive.getByText("提前终止项目", new Page.GetByTextOptions().setExact(true)));
        assertThat(mail("zhaolixin", "项目提前终止").text()).contains("市场环境变化");
        assertThat(project.overview()).contains("已终止");
        assertThat(project.step("验收")).startsWith("进行中");
        assertThat(project.at("documents").locator("main").innerText()).contains("项目终止报告");
        stage.picture(project.at("changes"), "5-ended");
    }

    @Test
    @Order(99)
    void noConsoleComplained() { assertThat(stage.complaints()).isEmpty(); }

    /** Waits for a mail that says so, where an earlier one has the same subject. */
    private static void arrives(String login, String words, String text) {
        for (int i = 0; i < 240; i++) {
            if (stage.mails().told().stream().anyMatch(m -> m.to().startsWith(login + "@") && m.subject().contains(words) && m.text().contains(text))) return;
            if (i % 4 == 3) stage.product().awaitNextMail();
            stage.as("wangyaqin").waitForTimeout(250);
        }
        throw new AssertionError("no mail “" + words + "” to " + login + " says: " + text);
    }

    private static MailServer.Arrived mail(String login, String words) { return stage.mails().await(login, words); }

    private static void choose(Page page, int line, String task, String field) {
        var tasks = page.locator("[id='change:lines:" + line + ":task']");
        var label = tasks.locator("option").filter(new Locator.FilterOptions().setHasText(task)).first().innerText();
        tasks.selectOption(new SelectOption().setLabel(label));
        page.locator("[id='change:lines:" + line + ":field']").selectOption(field);
        stage.answered(page);
    }

    private static Locator value(Page page, int line) { return page.locator("[id='change:lines:" + line + ":value']"); }

    private static void newTask(Page page, String name, String lead, String owner, String estimate, String links, String standard) {
        page.fill("[id='change:tasks:0:name']", name);
        page.locator("[id='change:tasks:0:lead']").selectOption(new SelectOption().setLabel(lead));
        page.fill("[id='change:tasks:0:owner']", owner);
        page.fill("[id='change:tasks:0:estimate']", estimate);
        page.fill("[id='change:tasks:0:links']", links);
        page.fill("[id='change:tasks:0:standard']", standard);
    }

    /** Pictures in Chinese and English, on a desk and on a phone, for people to look at. */
    private static void pictures(String name, String tab) {
        for (var language : List.of("en", "zh-CN")) {
            var page = project.at(tab);
            stage.press(page, "button[name=lang][value='" + language + "']");
            for (var width : List.of(390, 1440)) {
                page.setViewportSize(width, 900);
                stage.picture(page, name + "-" + language + "-" + width);
            }
        }
    }

    /** The text of a row of a table on the page of reports. */
    private static String row(String form, String words) {
        return project.at("reports").locator("[id='" + form + "'] tbody tr").filter(new Locator.FilterOptions().setHasText(words)).first().innerText();
    }

    private static String section(Page page, String heading) {
        return page.locator("section").filter(new Locator.FilterOptions().setHas(page.locator("h2", new Page.LocatorOptions().setHasText(heading)))).first().innerText();
    }
}
