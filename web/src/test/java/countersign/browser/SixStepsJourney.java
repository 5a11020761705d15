package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The project “Q3 新品推广” from its requirement form to the archive: the initiator works at pages, everybody else answers from mails. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SixStepsJourney {

    private static Stage stage;
    private static FirstSteps first;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of(), "six-steps");
        first = new FirstSteps(stage);
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(10)
    void theInitiatorSubmitsTheRequirement() { first.submit(); }

    @Test
    @Order(11)
    void reviewersApproveFromTheirMail() { first.review(); }

    @Test
    @Order(12)
    void departmentsAnswerTheConsultationAndTheInitiatorClosesIt() { first.consult(); }

    @Test
    @Order(20)
    void theKickOffIsCalledAndItsDisputeIsDecidedByTheExecutiveFromAMail() { first.kickOff(); }

    @Test
    @Order(21)
    void theMinutesAreConfirmedAndTheDepartmentsAgree() { first.agree(); }

    @Test
    @Order(30)
    void theTableIsFilledCheckedAndCountersigned() {
        var page = at("table");
        page.locator(".cs-assignment").waitFor();
        var left = page.evaluate(DemoTable.SCRIPT);
        assertThat(left).as("errors that would stop the countersigning").isEqualTo(List.of());
        page.reload();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        stage.picture(page, "3-table");
        stage.press(page, "[id='sign:circulate']");
        page.locator("#countersigning table").waitFor();
        for (var head : List.of("linwen", "sunhao", "wujian", "liuzhigang", "xuqing")) stage.answer(head, "会签", "agree");
        stage.settle();
        stage.eventually(page, "[id='sign:file']");
        stage.picture(page, "3-countersigned");
        stage.press(page, "[id='sign:file']");
        assertThat(first.step("分工")).startsWith("已完成");
        assertThat(first.step("计划")).startsWith("进行中");
    }

    @Test
    @Order(40)
    void thePlanIsConfirmedAndPublished() {
        var page = at("gantt");
        page.locator(".cs-gantt svg").first().waitFor();
        page.fill("[id='meeting:meetingAt']", "2026-07-29T14:00");
        page.fill("[id='meeting:meetingPlace']", "第一会议室");
        stage.press(page, "[id='meeting:meet']");
        for (var owner : List.of("zhangweiqiang", "zhaolixin", "tangli", "zhangyuting")) stage.answer(owner, "请确认您在计划中的任务", "confirm");
        stage.product().moveClock(Duration.ofHours(26));
        stage.eventually(at("gantt"), "[id='meeting:publish']");
        stage.picture(page, "4-gantt");
        stage.press(page, "[id='meeting:publish']");
        stage.mails().await("zhaolixin", "执行计划");
        assertThat(first.step("计划")).startsWith("已完成");
        assertThat(first.step("执行")).startsWith("进行中");
    }

    @Test
    @Order(50)
    void peopleReportFromTheirMailsAndResultsAreTakenOver() {
        int reports = 0;
        int handOvers = 0;
        for (int week = 0; week < 8 && !overview().contains("验收报告"); week++) {
            stage.product().moveClock(untilFridayMorning());
            stage.breathe();
            reports += stage.answerAll("report", SixStepsJourney::everythingIsDone);
            stage.settle();
            stage.breathe();
            handOvers += stage.answerAll("take-over", act -> { });
            stage.settle();
            stage.breathe();
            if (week == 1) stage.picture(at("reports"), "5-reports");
        }
        stage.picture(at("gantt"), "5-gantt");
        assertThat(reports).as("weekly reports").isGreaterThanOrEqualTo(5);
        assertThat(handOvers).as("hand-overs between departments").isGreaterThanOrEqualTo(3);
    }

    private static void everythingIsDone(Page act) {
        for (var percent : act.locator("input[name^='in.p']").all()) percent.fill("100");
    }

    /** From now on the product's clock to the next Friday, 10:00 in Shanghai. */
    private static Duration untilFridayMorning() {
        var now = stage.product().now().atZone(ZoneId.of("Asia/Shanghai"));
        var friday = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)).with(LocalTime.of(10, 0));
        return Duration.between(now, friday.isAfter(now) ? friday : friday.plusWeeks(1));
    }

    @Test
    @Order(60)
    void resultsAreJudgedAndTheAcceptanceReportIsSigned() {
        var page = at("acceptance");
        stage.press(page, "[id='acceptance:ask']");
        stage.breathe();
        stage.answerAll("judge", act -> { for (var result : act.locator("select[name^='in.result']").all()) result.selectOption("MET"); });
        stage.settle();
        stage.breathe();
        page = at("acceptance");
        page.locator("a[href*='objective=']").first().click();
        page.locator("[id$='checking:outcome']").selectOption("FOLLOW_UP");
        page.locator("[id$='checking:followOn']").fill("2026-12-30");
        stage.press(page, "[id$='checking'] input[type=submit]");
        stage.picture(at("acceptance"), "6-acceptance");
        stage.eventually(at("acceptance"), "[id='acceptance:send']");
        stage.press(stage.as("wangyaqin"), "[id='acceptance:send']");
        stage.breathe();
        assertThat(stage.answerAll("agree", act -> { })).as("signatures of all departments").isGreaterThanOrEqualTo(5);
        stage.settle();
    }

    @Test
    @Order(61)
    void theRetrospectiveIsFiledAndTheProjectArchived() {
        var page = at("acceptance");
        stage.eventually(page, "[id='concluding:file']");
        stage.answerAll("unnamed", act -> act.locator("textarea[name='in.wentWell']").first().fill("交接清楚，责任到人。"));
        stage.settle();
        page = at("acceptance");
        page.fill("[id='concluding:wentWell']", "交接清楚，各部门按期签收。");
        page.fill("[id='concluding:improve']", "技术参数可再提前 3 天提供。");
        stage.picture(page, "6-retrospective");
        stage.press(page, "[id='concluding:file']");
        stage.eventually(at("acceptance"), "[id='archiving:seal']");
        page = stage.as("wangyaqin");
        for (var reason : page.locator("[id^='archiving'] input[type=text]").all()) reason.fill("本项目未产生该文件");
        stage.press(page, "[id='archiving:seal']");
        var documents = at("documents");
        stage.picture(documents, "6-documents");
        assertThat(documents.locator("main").innerText()).contains("最终执行计划", "跨部门任务分配表", "跨部门协同会议纪要", "验收报告", "复盘总结报告", "需求表");
        assertThat(overview()).contains("已归档");
    }

    @Test
    @Order(99)
    void noConsoleComplained() { assertThat(stage.complaints()).isEmpty(); }

    private static Page at(String tab) { return first.at(tab); }

    private static String overview() { return first.overview(); }
}
