package countersign.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Brings the demo project from its draft to the published plan, baseline 1: all of steps 1 to 4 without looking left or right. */
final class PublishedPlan {

    private final Stage stage;
    private final FirstSteps first;
    private final ThirdStep third;

    /** When the product's clock must begin, for the table's dates to lie ahead. */
    static final String CLOCK = "2026-08-31T09:00:00+08:00";

    /** What is asked of everybody who has a part in the plan. */
    static final String PART = "请确认您在计划中的任务";

    PublishedPlan(Stage stage) {
        this.stage = stage;
        this.first = new FirstSteps(stage);
        this.third = new ThirdStep(stage, first);
    }

    /** Steps 1 and 2, for who looks left or right there. */
    FirstSteps first() { return first; }

    /** Walks; afterwards {@link FirstSteps#at} finds the project's pages. */
    FirstSteps walk() {
        first.walk();
        third.fill();
        plan();
        return first;
    }

    /** Fills the table, in which somebody helps with a task. */
    void fillWith(String helper, String task) {
        third.fill();
        third.help(helper, task);
    }

    /** From the table that is filled to the published plan, whose owners and these helpers confirm their parts. */
    void plan(String... helpers) {
        third.circulate();
        for (var head : ThirdStep.HEADS) stage.answer(head, "会签", "agree");
        stage.settle();
        third.file();
        publish(helpers);
    }

    private void publish(String... helpers) {
        stage.press(confirmed(stage, first, helpers), "[id='meeting:publish']");
        stage.mails().await("zhaolixin", "执行计划");
    }

    /** Sets the confirmation meeting, has every owner, and these helpers, confirm their part and waits until the plan may be published. Returns the chart's page. */
    static Page confirmed(Stage stage, FirstSteps first, String... helpers) {
        var page = first.at("gantt");
        page.locator(".cs-gantt svg").first().waitFor();
        page.fill("[id='meeting:meetingAt']", "2026-09-17T14:00");
        page.fill("[id='meeting:meetingPlace']", "第一会议室");
        stage.press(page, "[id='meeting:meet']");
        for (var owner : List.of("zhangweiqiang", "zhaolixin", "tangli", "zhangyuting")) stage.answer(owner, PART, "confirm");
        for (var helper : helpers) stage.answer(helper, PART, "confirm");
        stage.until("2026-09-17T16:00");
        page = first.at("gantt");
        stage.eventually(page, "[id='meeting:publish']");
        return page;
    }
}
