package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A plan of thirty rows made without a mouse, drawn, signed with an objection, changed, signed again by those it concerns, and published (S3.1–S3.5, S4.3, S4.6). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardPlanJourney {

    /** A part of the plan: its name, what is the same in its five tasks as it is typed from “lead” on, cell by cell, and the tasks. */
    private record Phase(String name, List<String> cells, List<String> tasks) {}

    private static final int TASKS = 5;
    private static final List<Phase> PHASES = List.of(
            new Phase("方案", List.of("市场", "销售、产品", "wyq", "", "1d", "2026-9-17", "2026-9-30", "", "", "销售", "", "", "", "推广方案"),
                    List.of("市场调研", "目标客群画像", "卖点提炼", "预算编制", "方案定稿")),
            new Phase("培训材料", List.of("销售", "产品、市场", "zwq", "", "1d", "9/21", "10/16", "", "", "市场", "", "", "", "销售培训材料"),
                    List.of("话术初稿", "竞品对比表", "演示文稿", "讲师试讲", "材料印制")),
            new Phase("铺货", List.of("销售", "市场", "zlx", "", "1天", "10/8", "10/30", "", "", "市场", "", "", "", "管理"),
                    List.of("渠道名单", "订货会", "样机发放", "门店陈列", "库存盘点")),
            new Phase("售后响应", List.of("售后", "产品、客服", "tangli", "", "1d", "9月28日", "10月23日", "", "", "客服", "", "", "", "售后响应手册"),
                    List.of("问题分类", "处理流程", "备件清单", "热线排班", "手册发布")),
            new Phase("复盘", List.of("市场", "销售", "张雨婷", "", "8h", "2026年10月19日", "2026-11-06", "", "", "销售部", "", "", "", "管理"),
                    List.of("数据汇总", "指标核对", "客户回访", "问题清单", "复盘会议")));

    private static Stage stage;
    private static FirstSteps first;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of("countersign.clock.start", PublishedPlan.CLOCK), "keyboard");
        first = new FirstSteps(stage).walk();
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(1)
    void thirtyRowsAreTypedAndNested() {
        var keys = table();
        for (var phase : PHASES) Stream.concat(Stream.of(phase.name()), phase.tasks().stream()).forEach(name -> keys.type(name).press("Enter"));
        for (int i = 0; i < PHASES.size(); i++) keys.go(head(i) + 1, "name").extend(TASKS, 1).press("Alt+ArrowRight");
        keys.saved();
        assertThat(levels()).isEqualTo(IntStream.range(0, 30).map(line -> line % (TASKS + 1) == 0 ? 1 : 2).boxed().toList());
    }

    @Test
    @Order(2)
    void whatIsTypedOnceIsFilledDownAndTheRestIsPastedFromExcel() {
        var keys = table();
        for (int i = 0; i < PHASES.size(); i++) {
            keys.go(head(i) + 1, "lead");
            for (var cell : PHASES.get(i).cells()) (cell.isEmpty() ? keys : keys.type(cell)).press("Tab");
            keys.go(head(i) + 1, "lead").extend(TASKS, PHASES.get(i).cells().size()).press("Control+d");
            keys.go(head(i) + 1, "standard").paste(PHASES.get(i).tasks().stream().map(task -> List.of(task + "经双方负责人书面确认，数据误差不超过 5%")).toList());
        }
        keys.saved();
        assertThat(keys.shown(2, "owner")).isEqualTo("王雅琴");
        assertThat(keys.shown(11, "owner")).isEqualTo("张伟强");
        assertThat(keys.shown(17, "lead")).isEqualTo("销售部");
        assertThat(keys.shown(23, "collaborating")).isEqualTo("产品部、客户服务部");
        assertThat(keys.shown(29, "start")).isEqualTo("10月19日");
        assertThat(keys.found("error")).isEmpty();
        stage.picture(stage.as("wangyaqin"), "table");
    }

    @Test
    @Order(3)
    void theRowsAreLinkedAsAPlannerWritesIt() {
        var keys = table();
        var links = List.of("2", "3SS+4h", "4FF+1d", "5FS-50%", "", "6", "8FS+1d", "9SS+50%", "10", "11FS+1ed", "", "6FS+2d", "14", "15FF+4h", "16", "17", "",
                "6", "20", "21SS+1d", "22", "23", "", "18, 24", "26", "27SF+5d", "28", "29");
        keys.go(2, "links");
        for (var link : links) (link.isEmpty() ? keys : keys.type(link)).press("ArrowDown");
        keys.saved();
        assertThat(keys.shown(8, "links")).isEqualTo("8FS+1d");
        keys.answerWarnings("已与相关部门核对，按现有安排执行。");
        assertThat(keys.found("error")).isEmpty();
        assertThat(first.planned("目标客群画像").get("start")).as("after a day and its buffer").isEqualTo("2026-09-18T10:00:00");
        assertThat(first.planned("卖点提炼").get("start")).as("four working hours later").isEqualTo("2026-09-18T15:00:00");
    }

    @Test
    @Order(4)
    void twoPeopleWhoEditAtOnceLoseNothing() {
        var mine = table();
        var page = stage.as("linwen");
        page.navigate(first.at("table").url());
        var hers = new TableByKeys(page).enter();
        mine = table();
        hers.go(1, "needs").type("调研问卷").press("Enter").saved();
        mine.go(1, "contingency").type("改为电话访谈").press("Enter").saved();
        assertThat(mine.shown(1, "needs")).as("what she typed in another cell of that row").isEqualTo("调研问卷");
        hers.go(2, "name").type("客群画像（林雯）").press("Enter").saved();
        mine.go(2, "name").type("客群画像（王雅琴）").press("Enter").saved();
        var card = stage.as("wangyaqin").locator(".t-conflicts");
        assertThat(card.innerText()).contains("林雯", "客群画像（林雯）", "客群画像（王雅琴）");
        stage.picture(stage.as("wangyaqin"), "conflict");
        card.locator("button", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("用我的")).press("Enter");
        mine.saved();
        hers.go(3, "contingency").type("备选卖点三条").press("Enter").saved();
        assertThat(hers.shown(2, "name")).isEqualTo("客群画像（王雅琴）");
        assertThat(hers.shown(1, "contingency")).isEqualTo("改为电话访谈");
        stage.complaints().removeIf(said -> said.contains("409"));
    }

    @Test
    @Order(5)
    void aBarIsDraggedKeptAndTakenBack() {
        var before = first.planned("市场调研").get("start");
        var page = first.at("gantt");
        var hand = new ChartHand(page);
        hand.drag();
        page.locator(".g-trial .cs-button-primary").waitFor();
        stage.picture(page, "drag");
        hand.keep();
        assertThat(planned(page)).isNotEqualTo(before);
        hand.undo();
        assertThat(planned(page)).isEqualTo(before);
    }

    @Test
    @Order(6)
    void aHeadObjectsToARowAndItIsSignedAgainByThoseOnItOnly() {
        var keys = table();
        keys.answerWarnings("已与相关部门核对，按现有安排执行。");
        new ThirdStep(stage, first).circulate();
        var row = rowOf("热线排班");
        stage.answer("liuzhigang", "会签", "remark", act -> act.fill("[name='in.row." + row + "']", "热线排班需 2 天，1 天排不完。"));
        for (var head : List.of("linwen", "sunhao", "wujian", "xuqing")) stage.answer(head, "会签", "agree");
        stage.settle();
        table().go(23, "estimate").type("2d").press("Enter").saved();
        var page = first.at("table");
        assertThat(page.locator("#countersigning .cs-since").allInnerTexts()).as("signatures that the change concerns").hasSize(2)
                .allMatch(said -> said.contains("吴健") || said.contains("徐青"));
        page.fill("#remarks textarea", "已改为 2 天。");
        stage.press(page, "#remarks input[type=submit]");
        stage.settle();
        var asked = asked();
        stage.press(first.at("table"), "[id='sign:circulate']");
        stage.product().awaitMorning();
        var again = asked();
        again.removeAll(asked);
        assertThat(again.stream().map(mail -> mail.replaceAll(" .*", "")).distinct()).as("asked once more").containsExactlyInAnyOrder("liuzhigang", "wujian", "xuqing");
        for (var head : List.of("liuzhigang", "wujian", "xuqing")) stage.answer(head, "会签", "agree");
        stage.settle();
    }

    @Test
    @Order(7)
    void itIsFiledConfirmedAndPublished() {
        new ThirdStep(stage, first).file();
        stage.press(PublishedPlan.confirmed(stage, first), "[id='meeting:publish']");
        stage.mails().await("zhaolixin", "执行计划");
        assertThat(first.step("执行")).startsWith("进行中");
    }

    @Test
    @Order(99)
    void noConsoleComplained() { assertThat(stage.complaints()).isEmpty(); }

    private static TableByKeys table() { return new TableByKeys(first.at("table")).enter(); }

    private static int head(int phase) { return phase * (TASKS + 1); }

    /** Mails that asked for a signature, with their ids. */
    private static List<String> asked() {
        return new ArrayList<>(stage.mails().told().stream().filter(mail -> mail.subject().contains("会签")).map(mail -> mail.to().replaceAll("@.*", "") + " " + mail.messageId()).toList());
    }

    private static Object planned(Page page) {
        return page.evaluate("async () => (await (await fetch(document.querySelector('.cs-gantt').dataset.url)).json()).tasks.find(task => task.name === '市场调研').start");
    }

    private static Object rowOf(String name) {
        return first.at("table").evaluate("name => document.querySelector('.cs-assignment').sheet.model.rows.find(row => row.name === name).id", name);
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> levels() {
        return (List<Integer>) first.at("table").evaluate("() => document.querySelector('.cs-assignment').sheet.model.rows.map(row => row.level)");
    }
}
