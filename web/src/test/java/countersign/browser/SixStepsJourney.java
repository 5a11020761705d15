package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import countersign.product.MailServer.Arrived;
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
 * The project “Q3 新品推广” from its requirement form to the archive: the initiator works at pages, everybody else answers from mails. Some keep silent
 * for a while, some are late. It begins on 27 August, so that it is carried out in the weeks of the national holidays and their make-up days.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SixStepsJourney {

    private static final String REVIEW = "请审核需求表";
    private static final String CONSULTATION = "合作意向征询";
    private static Stage stage;
    private static FirstSteps first;
    private static Execution execution;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of("countersign.mail.asks", "morning", "countersign.clock.start", "2026-08-27T09:00:00+08:00"), "six-steps");
        first = new FirstSteps(stage);
        execution = new Execution(stage);
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(10)
    void theInitiatorSubmitsTheRequirement() { first.submit(); }

    @Test
    @Order(11)
    void aSilentReviewerIsRemindedTwiceThenTheHeadIsToldThenTheExecutive() {
        stage.answer("linwen", REVIEW, "approve");
        stage.until("2026-08-28T13:55");
        assertThat(chased(REVIEW)).as("five working hours before the due time").isEmpty();
        stage.until("2026-08-28T14:30");
        assertThat(chased(REVIEW)).containsExactly("zhangyuting 提醒");
        stage.until("2026-08-31T08:55");
        assertThat(chased(REVIEW)).as("until the due time").hasSize(1);
        stage.until("2026-08-31T09:05");
        stage.until("2026-08-31T09:25");
        assertThat(chased(REVIEW)).containsExactly("zhangyuting 已到期", "zhangyuting 提醒");
        stage.until("2026-08-31T13:55");
        assertThat(chased(REVIEW)).as("before the notice of four working hours is over").hasSize(2);
        stage.until("2026-08-31T14:30");
        assertThat(chased(REVIEW)).containsExactly("linwen 提请协调", "zhangyuting 已到期", "zhangyuting 提醒");
        stage.until("2026-09-01T09:45");
        assertThat(chased(REVIEW)).containsExactly("linwen 提请协调", "zhangyuting 已到期", "zhangyuting 提醒", "zhoulan 提请协调");
        var head = stage.mails().await("linwen", "提请协调");
        assertThat(head.text()).as("who is waited for").contains("张雨婷");
        assertThat(head.html()).as("nobody answers for somebody else").doesNotContain("/act/");
        stage.answer("zhangyuting", "提醒：" + REVIEW, "approve");
        stage.settle();
    }

    @Test
    @Order(12)
    void silenceInTheConsultationIsNoConsentAndClimbsToTheExecutive() {
        first.willingOnCondition("sunhao");
        first.willing("wujian");
        stage.until("2026-09-03T15:30");
        assertThat(chased(CONSULTATION)).containsExactly("liuzhigang 提醒");
        stage.until("2026-09-04T10:30");
        assertThat(chased(CONSULTATION)).containsExactly("liuzhigang 已到期", "liuzhigang 提醒");
        stage.until("2026-09-04T16:00");
        assertThat(chased(CONSULTATION)).as("a head has no head above").containsExactly("liuzhigang 已到期", "liuzhigang 提醒", "zhoulan 提请协调");
        var page = at("requirement");
        page.locator("select[id$='resolution']").first().selectOption("TO_KICK_OFF");
        page.locator("input[id$='reason']").first().fill("启动会上讨论推广周期");
        stage.press(page, "[id$=':close']");
        assertThat(page.locator("main").innerText()).contains("尚未答复");
        assertThat(first.step("需求")).as("with one department silent").startsWith("进行中");
        first.willing("liuzhigang");
        stage.settle();
        first.closeConsultation();
    }

    /** Who was chased for an answer, and how: everybody who got such a mail, as often as they got it. */
    private static List<String> chased(String subject) {
        return stage.mails().told().stream().filter(mail -> mail.subject().matches(".*(提醒|已到期|提请协调|催办)：" + subject + ".*"))
                .map(mail -> mail.to().replaceAll("@.*", "") + " " + mail.subject().replaceAll(".*(提醒|已到期|提请协调|催办)：.*", "$1")).sorted().toList();
    }

    @Test
    @Order(20)
    void theKickOffIsCalledAndItsDisputeIsDecidedByTheExecutiveFromAMail() {
        stage.until("2026-09-07T09:30");
        first.kickOff();
    }

    @Test
    @Order(21)
    void theMinutesAreConfirmedAndTheDepartmentsAgree() { first.agree(); }

    @Test
    @Order(30)
    void theTableIsFilledCheckedAndCountersigned() {
        new ThirdStep(stage, first).fill();
        stage.picture(at("table"), "3-table");
        new ThirdStep(stage, first).circulate();
        for (var head : ThirdStep.HEADS) stage.answer(head, "会签", "agree");
        stage.settle();
        stage.picture(at("table"), "3-countersigned");
        new ThirdStep(stage, first).file();
    }

    @Test
    @Order(39)
    void aChangeOnTheChartTellsWhatItBreaksAndWhoseSignatureItVoidsAndIsTakenBackByOneKey() {
        stage.until("2026-09-16T09:00");
        var page = at("gantt");
        var hand = new ChartHand(page);
        hand.take("d", "销售培训材料制作", 3);
        assertThat(hand.told()).contains("工期属于会签内容", "在这些行上已签的字随之作废", "孙浩（销售部）");
        hand.discard();
        hand.take("m", "销售培训材料制作", 21);
        assertThat(hand.told()).contains("完成时间由");
        hand.keep();
        page.locator("#conflicts li").first().waitFor();
        page.locator("[id='standing'] .cs-callout:has-text('销售培训材料制作')").first().waitFor();
        stage.picture(page, "4-conflicts");
        hand.undo();
        page.locator("#conflicts").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator("[id='standing'] .cs-callout:has-text('销售培训材料制作')").count()).isZero();
    }

    @Test
    @Order(40)
    void thePlanIsConfirmedAndPublished() {
        var page = PublishedPlan.confirmed(stage, first);
        stage.picture(page, "4-gantt");
        stage.press(page, "[id='meeting:publish']");
        assertThat(stage.mails().await("zhaolixin", "执行计划").attachments()).anyMatch(file -> file.endsWith(".pdf"));
        assertThat(first.step("计划")).startsWith("已完成");
        assertThat(first.step("执行")).startsWith("进行中");
    }

    @Test
    @Order(41)
    void aMakeUpSaturdayIsAWorkingDayOfThePlan() {
        var manual = first.planned("售后响应手册制定");
        assertThat(manual.get("start")).isEqualTo("2026-09-28T09:00:00");
        assertThat(manual.get("bufferStart")).as("six working days: 28–30 September, 8–10 October").isEqualTo("2026-10-10T18:00:00");
    }

    @Test
    @Order(50)
    void whatIsReportedDoneIsTakenOverByTheNextDepartments() {
        stage.until("2026-09-18T10:00");
        assertThat(execution.askedFor("")).as("asked for a report").containsExactly("wangyaqin");
        execution.reportsDone("wangyaqin", "9月18日");
        stage.settle();
        execution.takesOver("zhangweiqiang", "方案设计");
        execution.takesOver("tangli", "方案设计");
        stage.settle();
        assertThat(first.progress("方案设计")).contains("100%", "已完成");
    }

    @Test
    @Order(51)
    void aMissingReportIsChasedAndListedToHeadAndInitiator() {
        stage.until("2026-09-24T10:00");
        assertThat(execution.askedFor("9月24日")).as("on the Thursday, because the Friday is off").containsExactly("zhangweiqiang");
        assertThat(execution.receivers("缺报进度")).isEmpty();
        stage.until("2026-09-24T18:30");
        assertThat(stage.mails().to("zhangweiqiang", "已到期：请填报进度")).hasSize(1);
        assertThat(execution.receivers("缺报进度")).containsExactly("sunhao");
        assertThat(stage.mails().await("sunhao", "缺报进度").text()).contains("1 人", "张伟强：1 项任务未填报");
        assertThat(stage.mails().await("wangyaqin", "周进度汇总").text()).contains("缺报 1 人", "缺报：张伟强");
        stage.until("2026-09-25T18:30");
        assertThat(execution.askedFor("9月25日")).isEmpty();
        stage.until("2026-09-28T10:00");
        execution.reportsDone("zhangweiqiang", "9月24日");
        stage.settle();
        assertThat(first.progress("销售培训材料制作")).contains("100%", "已完成");
    }

    @Test
    @Order(52)
    void whoIsOnTimeReportsWithOneTap() {
        stage.until("2026-09-30T10:00");
        assertThat(execution.askedFor("9月30日")).as("on the last working day before the holiday").containsExactly("tangli", "zhangweiqiang");
        execution.reportsAsPlanned("tangli", "9月30日");
        execution.reportsAsPlanned("zhangweiqiang", "9月30日");
        stage.until("2026-09-30T18:30");
        assertThat(stage.mails().await("wangyaqin", "周进度汇总").text()).contains("缺报 0 人");
        assertThat(first.progress("售后响应手册制定")).contains("50% / 50%");
        stage.picture(at("reports"), "5-reports");
    }

    @Test
    @Order(53)
    void aTaskTwentyPointsBehindIsShownToItsOwnerAndHeadFirst() {
        stage.until("2026-10-09T10:00");
        execution.reportsDone("zhangweiqiang", "10月9日");
        execution.reports("tangli", "10月9日", 55, "两位工程师被抽调处理客诉");
        stage.until("2026-10-09T17:50");
        assertThat(execution.receivers("进度滞后提醒")).as("before the reporting day is over").isEmpty();
        stage.until("2026-10-09T18:30");
        assertThat(execution.receivers("进度滞后提醒")).containsExactly("liuzhigang", "tangli");
        assertThat(execution.receivers("待发布的进度预警")).containsExactly("wangyaqin");
        assertThat(stage.mails().await("tangli", "进度滞后提醒").text()).contains("计划完成 83%", "实际 55%");
        assertThat(execution.receivers("《进度预警》")).isEmpty();
    }

    @Test
    @Order(54)
    void theWarningIssuesItselfAfterFourWorkingHoursOfAMakeUpSaturday() {
        stage.until("2026-10-10T13:55");
        assertThat(execution.receivers("《进度预警》")).isEmpty();
        stage.until("2026-10-10T14:15");
        assertThat(execution.receivers("《进度预警》")).as("lead department, departments that will be hit, initiator, executive")
                .containsExactly("linwen", "liuzhigang", "sunhao", "wangyaqin", "zhoulan");
        var warning = stage.mails().await("sunhao", "《进度预警》");
        assertThat(warning.attachments()).anyMatch(file -> file.endsWith(".pdf"));
        assertThat(warning.text()).as("the drafted analysis").contains("可能的原因", "唐莉同期有", "受影响：任务", "渠道铺货执行");
        stage.picture(at("reports"), "5-warning");
    }

    @Test
    @Order(55)
    void theOwnerConfirmsTheCauseFromTheMail() {
        stage.answer("tangli", "进度预警：售后响应手册制定", "confirm", act -> {
            act.selectOption("select[name='in.cause']", "RESOURCES");
            act.fill("[name='in.remedy']", "抽调陈晓敏支援两天");
            act.fill("[name='in.who']", "刘志刚");
            act.fill("[name='in.by']", "2026-10-14");
        });
        stage.settle();
        assertThat(stage.mails().await("wangyaqin", "预警原因已确认").text()).contains("唐莉", "抽调陈晓敏支援两天", "刘志刚", "10月14日");
        assertThat(at("reports").locator("[id='warnings']").innerText()).contains("唐莉", "抽调陈晓敏支援两天", "刘志刚", "10月14日");
    }

    @Test
    @Order(56)
    void whatIsCaughtUpClosesTheWarningAndTheWorkGoesOn() {
        stage.until("2026-10-16T10:00");
        execution.reportsDone("tangli", "10月16日");
        execution.reportsAsPlanned("zhaolixin", "10月16日");
        stage.settle();
        execution.takesOver("zhaolixin", "售后响应手册制定");
        stage.until("2026-10-16T18:30");
        assertThat(execution.receivers("《进度预警》")).as("once per cause").hasSize(5);
        assertThat(at("reports").locator("[id='warnings']").innerText()).contains("已关闭");
        var page = at("gantt");
        page.locator(".g-load-button").click();
        page.locator(".g-load-list .g-load-department:has-text('%')").first().waitFor();
        stage.picture(page, "5-gantt");
    }

    @Test
    @Order(57)
    void theLastResultOpensTheAcceptance() {
        stage.until("2026-10-23T10:00");
        execution.reportsDone("zhaolixin", "10月23日");
        stage.settle();
        execution.takesOver("zhangyuting", "渠道铺货执行");
        stage.until("2026-10-30T10:00");
        assertThat(first.step("执行")).startsWith("进行中");
        execution.reportsDone("zhangyuting", "10月30日");
        stage.settle();
        assertThat(first.step("执行")).startsWith("已完成");
        assertThat(first.step("验收")).startsWith("进行中");
    }

    @Test
    @Order(60)
    void resultsAreJudgedAndTheAcceptanceReportIsSigned() {
        stage.press(at("acceptance"), "[id='acceptance:ask']");
        for (var head : List.of("sunhao", "linwen", "xuqing"))
            stage.answer(head, "", "judge", act -> { for (var result : act.locator("select[name^='in.result']").all()) result.selectOption("MET"); });
        stage.settle();
        var page = at("acceptance");
        page.locator("a[href*='objective=']").first().click();
        page.locator("[id$='checking:outcome']").selectOption("FOLLOW_UP");
        page.locator("[id$='checking:followOn']").fill("2027-02-06");
        stage.press(page, "[id$='checking'] input[type=submit]");
        page = at("acceptance");
        stage.picture(page, "6-acceptance");
        stage.press(page, "[id='acceptance:send']");
        for (var head : ThirdStep.HEADS) stage.answer(head, "会签《验收报告》", "agree");
        stage.settle();
    }

    @Test
    @Order(61)
    void theRetrospectiveIsFiledAndTheProjectArchived() {
        assertThat(stage.answerAll("unnamed", act -> act.locator("textarea[name='in.wentWell']").first().fill("交接清楚，责任到人。")))
                .as("participants asked for feedback").isGreaterThanOrEqualTo(3);
        stage.settle();
        var page = at("acceptance");
        page.fill("[id='concluding:wentWell']", "交接清楚，各部门按期签收。");
        page.fill("[id='concluding:improve']", "技术参数可再提前 3 天提供。");
        stage.picture(page, "6-retrospective");
        stage.press(page, "[id='concluding:file']");
        page = at("acceptance");
        assertThat(page.locator("[id^='archiving'] input[type=text]").count()).as("places without a document, which would need a reason").isZero();
        stage.press(page, "[id='archiving:seal']");
        page = at("documents");
        stage.picture(page, "6-documents");
        assertThat(page.locator(".cs-page-head .cs-badge").innerText()).matches("已于.*归档");
        assertThat(first.step("验收")).startsWith("已完成");
        stage.settle();
        assertThat(execution.receivers("项目已归档")).contains("linwen", "liuzhigang", "sunhao", "tangli", "wujian", "xuqing", "zhangweiqiang", "zhoulan");
    }

    @Test
    @Order(62)
    void thePackageHoldsTheSixDocumentsAndTheWarningWithTheirChecksums() throws Exception {
        var answer = at("documents").context().request().get(stage.product().url("/document/package/" + first.project() + ".zip"));
        var files = ArchivePackage.read(answer.body());
        for (var kind : List.of("REQUIREMENT", "MINUTES", "ASSIGNMENT", "PLAN", "ACCEPTANCE", "RETROSPECTIVE", "WARNING", "WEEKLY"))
            assertThat(files.names()).as(kind).anyMatch(name -> name.matches("2026-0001-" + kind + "-1 .*\\.pdf")).anyMatch(name -> name.matches("2026-0001-" + kind + "-1 .*\\.json"));
        assertThat(files.wrong()).as("files whose checksum is not the one noted").isEmpty();
    }

    @Test
    @Order(89)
    void nobodyButTheInitiatorGetsMoreThanSevenMailsAWeek() {
        var count = MailCount.of(stage.mails().arrived());
        System.out.print(count.table());
        assertThat(count.most()).hasSizeGreaterThan(8).allSatisfy((reader, most) -> { if (!reader.equals("wangyaqin")) assertThat(most).as(reader).isLessThanOrEqualTo(7); });
    }

    @Test
    @Order(90)
    void nobodyWasToldAnythingTwice() {
        assertThat(chased(REVIEW)).hasSize(4);
        assertThat(chased(CONSULTATION)).hasSize(3);
        assertThat(stage.mails().arrived()).extracting(Arrived::messageId).doesNotHaveDuplicates();
    }

    @Test
    @Order(99)
    void noConsoleComplained() { assertThat(stage.complaints()).isEmpty(); }

    private static Page at(String tab) { return first.at(tab); }
}
