package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What bad input gets (SPEC 9), on every form that the pages show in any step of the process and in every field that they have: no failure, no trace, a
 * refusal beside the field, nothing saved by it and nothing typed lost. Fields are read off the pages, so that a new one is tried from its first day;
 * the last test holds what was tried against the pages in the WAR.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputJourney {

    /** To send these with something acceptable moves the process on, or takes away what later walks need. */
    private static final Set<String> MOVING = Set.of("login", "requirement", "answer", "back", "reply", "forward", "enter", "closing", "end", "meeting", "cancelling", "dropping", "holding", "calling", "changing", "raising",
            "handling", "preview-form", "answers", "settings", "confirmations", "own", "problems", "hand-overs", "change", "move", "suspension", "judging", "again", "waive", "condition",
            "checking", "call", "concluding", "archiving", "matrix");
    private static final int MEGABYTE = 1 << 20;
    private static final Map<String, HttpVisitor> VISITORS = new TreeMap<>();
    private static final Set<String> TRIED = new TreeSet<>();
    private static final OpenDatabase DATABASE = new OpenDatabase();
    private static Stage stage;
    private static FirstSteps first;
    private static OpenForms forms;
    private static SecondSaves second;
    private static String somebody;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of("countersign.clock.start", PublishedPlan.CLOCK, "countersign.db.url", DATABASE.url()), "bad-input");
        first = new FirstSteps(stage);
        first.open();
        forms = new OpenForms(stage, first, visitor("wangyaqin"));
        second = new SecondSaves(forms, new OpenForms(stage, first, new HttpVisitor(stage.product().url("/")).as("wangyaqin")));
        somebody = forms.page("requirement").form("requirement").holds("requirement:executive_hinput");
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(1)
    void everybodysForms() {
        var draft = forms.draft();
        tried(nobody().page("login.xhtml"), walk("wangyaqin").page("profile.xhtml").page("new-project.xhtml").page("projects.xhtml").page("archive.xhtml").page(at("requirement")).page(draft, "requirement", () -> forms.grown(draft)),
                walk("linwen").page("departments.xhtml"));
    }

    @Test
    @Order(2)
    void theAdministratorsForms() {
        var walk = walk("admin").page("outbox.xhtml").page("admin-people.xhtml").page("admin-import.xhtml").page("admin-confidential.xhtml");
        for (var page : List.of("calendar", "department", "departments", "person", "policy.xhtml?edit=ANSWER", "policy.xhtml?edit=WARNING_MEASURE", "system", "wording"))
            walk.page("admin-" + (page.contains("?") ? page : page + ".xhtml"));
        var department = visitor("admin").get("admin-departments.xhtml").tree().select("a[href*='admin-department.xhtml?id=']").last().attr("href");
        walk.page(department, "end", () -> visitor("admin").get(department)).page(department.replace("admin-department.xhtml?id", "admin-calendar.xhtml?department"));
        var administrator = new OpenForms(stage, first, visitor("admin"));
        var person = "admin-person.xhtml?id=" + somebody;
        for (var form : List.of("matrix", "standIn")) walk.page(person, form, () -> visitor("admin").get(person));
        walk.page("admin-wording.xhtml", "rule", () -> administrator.press(administrator.get("admin-wording.xhtml"), "list", "修改"));
        badFiles("admin", "admin-import.xhtml", "upload");
        badFiles("admin", "admin-calendar.xhtml", "holidays");
        var two = new SecondSaves(administrator, new OpenForms(stage, first, new HttpVisitor(stage.product().url("/")).as("admin")));
        two.administration();
        two.profile(somebody);
        two.standIn(somebody);
        tried(walk);
        assertThat(two.findings()).isEmpty();
    }

    @Test
    @Order(10)
    void whatIsSubmittedAndAsked() {
        first.submit();
        tried(walk("wangyaqin").page(at("requirement")).page(at("policy") + "&edit=ANSWER").page(at("policy") + "&edit=REPORT_DAY").pages(forms.entering()), walk("zhangyuting").page("inbox.xhtml"),
                nobody().page(stage.mails().await("linwen", "Q3 新品推广").link("approve")));
    }

    @Test
    @Order(11)
    void theConsultation() {
        first.review();
        first.willingOnCondition("sunhao");
        for (var head : List.of("wujian", "liuzhigang")) first.willing(head);
        stage.settle();
        var walk = walk("wangyaqin").page(at("requirement"));
        first.closeConsultation();
        tried(walk);
    }

    @Test
    @Order(20)
    void theKickOff() {
        var walk = walk("wangyaqin").page(at("meetings")).page(at("meetings"), "handling", () -> forms.press("meetings", "", "处理"))
                .page(at("meeting"), "calling", () -> forms.page("meeting"));
        badFiles("wangyaqin", at("meetings"), "import");
        walk.page(at("meetings"), "preview", forms::sampleForm2);
        for (var kind : List.of("MATERIAL", "TIME")) walk.page(at("meetings"), "commitment", () -> forms.commitment(kind));
        second.dispute();
        first.kickOff();
        forms.promises(somebody);
        walk.page(at("meetings"), "meeting|cancelling|dropping", () -> forms.page("meetings"));
        var called = forms.meeting(first.day());
        walk.page(called, "changing|cancelling", () -> forms.get(called));
        second.kickOff();
        second.meeting(called);
        first.meet();
        walk.page(at("meetings"), "holding", () -> forms.page("meetings")).page(called, "holding", () -> forms.get(called));
        forms.hold(called);
        walk.page(called);
        second.minutes(called);
        first.conclude();
        tried(walk);
    }

    @Test
    @Order(30)
    void theTable() {
        var third = new ThirdStep(stage, first);
        third.fill();
        var walk = walk("wangyaqin").page(at("table"), "preview-form", forms::sampleForm1).page(at("table"), "preview-form", forms::projectFile).page(at("table"), "preview-form", forms::form1WithoutARow);
        badFiles("wangyaqin", at("table"), "import");
        second.imports();
        third.clear();
        third.fill();
        walk.page(at("table"));
        third.circulate();
        walk.pages(forms.entering());
        var head = walk("linwen").pages(OpenForms.asked(visitor("linwen")));
        stage.answer("sunhao", "会签", "remark", act -> act.fill("#comment", "铺货时间偏紧"));
        stage.settle();
        walk.page(at("table"));
        forms.explain();
        third.circulate();
        stage.settle(); // until the second round's mails have left: those of the first have the same buttons
        for (var signer : ThirdStep.HEADS) stage.answer(signer, "会签", "agree");
        stage.settle();
        third.file();
        tried(walk, head);
    }

    @Test
    @Order(40)
    void thePlan() {
        var walk = walk("wangyaqin").page(at("gantt")).page(at("gantt"), "agree", forms::mechanism);
        second.plan();
        walk.pages(forms.entering());
        var owner = walk("zhaolixin").pages(OpenForms.asked(visitor("zhaolixin")));
        stage.settle(); // the plan was changed and is asked about again: the mails before have the same buttons
        stage.answer("zhangweiqiang", "请确认您在计划中的任务", "question", act -> act.fill("#comment", "培训材料需要哪些话术？"));
        stage.settle();
        walk.page(at("gantt"));
        stage.until("2026-09-16T16:00");
        forms.publish();
        tried(walk, owner);
    }

    @Test
    @Order(50)
    void theExecution() {
        stage.until("2026-09-24T10:00");
        forms.problem();
        var walk = walk("wangyaqin").page(at("reports"));
        walk.page("inbox.xhtml").pages(forms.entering()).page(at("changes"), "change", forms::changes);
        var executive = walk("zhoulan").page(at("changes"));
        forms.allDone(visitor("wangyaqin"));
        stage.product().sweep();
        var owner = walk("zhangweiqiang").page(at("reports")).page(at("changes"));
        for (var day : List.of("2026-09-30", "2026-10-16", "2026-10-23", "2026-11-06", "2026-11-20")) {
            stage.until(day + "T10:00");
            for (var login : List.of("zhangweiqiang", "tangli", "zhaolixin", "zhangyuting")) forms.allDone(visitor(login));
            stage.settle();
            stage.answerAll("take-over", act -> { });
            stage.settle();
        }
        assertThat(first.step("验收")).startsWith("进行中");
        tried(walk, executive, owner);
    }

    @Test
    @Order(60)
    void theAcceptance() {
        var tasks = forms.links("acceptance", "task=");
        var walk = walk("wangyaqin").page(tasks.get(0)).page(forms.links("acceptance", "objective=").get(0)).page(at("acceptance") + "&meeting=ACCEPTANCE");
        forms.judge(tasks.get(0), "NOT_MET", somebody);
        forms.judge(tasks.get(1), "CONDITIONAL", somebody);
        walk.page(tasks.get(0)).page(tasks.get(1));
        second.acceptance(tasks.get(2), forms.links("acceptance", "objective=").get(0));
        forms.judged(tasks, somebody);
        for (var head : ThirdStep.HEADS) stage.answer(head, "会签《验收报告》", "agree");
        stage.settle();
        tried(walk);
    }

    @Test
    @Order(61)
    void theRetrospective() {
        tried(walk("wangyaqin").page(at("acceptance")).page(at("acceptance") + "&meeting=RETROSPECTIVE"));
        second.retrospective(at("acceptance") + "&meeting=RETROSPECTIVE");
    }

    /** A place of the archive is empty only where a document was lost. */
    @Test
    @Order(62)
    void theArchive() {
        forms.fileTheRetrospective();
        assertThat(DATABASE.change("update sealed_document set filed = false where kind = 'minutes'")).isPositive();
        tried(walk("wangyaqin").page(at("acceptance"), "archiving", () -> forms.page("acceptance")));
    }

    @Test
    @Order(63)
    void whoSavesSecondIsToldAndLosesNothing() { assertThat(second.findings()).isEmpty(); }

    @Test
    @Order(70)
    void moreThanAPageTakesIsSaidAndIsNoFailure() {
        var admin = visitor("admin");
        for (int size : new int[] {6, 22, 50}) {
            var file = new HttpFile("upload:file", "people.xlsx", new byte[size * MEGABYTE]);
            var answer = admin.get("admin-import.xhtml").form("upload").with(file).send(admin, "upload:read");
            assertThat(answer.ends()).as(size + " MB").isTrue();
            assertThat(answer.status()).as(size + " MB").isIn(200, 413);
            assertThat(answer.tree().text()).as(size + " MB").contains(answer.status() == 413 ? "25 MB" : "5 MB");
        }
        var form = admin.get("admin-person.xhtml").form("person").with("person:name", "长".repeat(MEGABYTE));
        assertThat(form.send(admin, "person:save").status()).isEqualTo(413);
    }

    @Test
    @Order(71)
    void aBodyThatIsNoCommandIsRefusedByTheApi() {
        var initiator = visitor("wangyaqin");
        var csrf = initiator.get("inbox.xhtml").tree().select("meta[name=csrf]").attr("content");
        for (var body : List.of("{", "null", "[]", "\"x\"", "{\"version\":\"x\"}", "{\"version\":1}", "{\"version\":1,\"commands\":[null]}",
                "{\"version\":1,\"commands\":[{\"op\":\"none\"}]}", "{\"version\":1,\"commands\":[{\"op\":\"set\",\"id\":\"x\",\"field\":\"name\",\"value\":\"\\ud800\"}]}")) {
            var answer = initiator.json("POST", "api/v1/projects/" + first.project() + "/table/commands", csrf, body);
            assertThat(answer.status()).as(body).isIn(400, 422);
            assertThat(answer.showsATrace()).as(body).isFalse();
        }
    }

    @Test
    @Order(72)
    void strangeTextIsTextOnThePage() {
        var admin = visitor("admin");
        var form = admin.get("admin-departments.xhtml").form("group").with("group:name", BadInput.STRANGE);
        assertThat(form.send(admin, "group:save").location()).as("accepted").isNotNull();
        var page = admin.get("admin-departments.xhtml");
        assertThat(page.tree().text()).contains(BadInput.STRANGE.replaceAll("\\s+", " "));
        assertThat(page.body()).doesNotContain("<script>alert(1)");
    }

    @Test
    @Order(99)
    void noFieldOfAnyPageIsLeftOut() { assertThat(WarFields.untried(TRIED)).isEmpty(); }

    private static void tried(FormWalk... walks) {
        for (var walk : walks) assertThat(walk.walked()).isNotEmpty();
        for (var walk : walks) TRIED.addAll(walk.walked());
        assertThat(Stream.of(walks).flatMap(walk -> walk.findings().stream())).isEmpty();
    }

    /** Whatever is sent for a file is refused beside the field, and the page goes on. */
    private static void badFiles(String login, String page, String form) {
        BadFiles.all().forEach((what, bytes) -> {
            var chosen = visitor(login).get(page).form(form);
            var field = chosen.fields().get(0).name();
            var answer = chosen.with(new HttpFile(field, "表.xlsx", bytes)).send(visitor(login), chosen.mainButton());
            assertThat(answer.ends() && !answer.showsATrace()).as(page + " ← " + what).isTrue();
            assertThat(answer.saidBeside(field)).as(page + " ← " + what + ": " + answer.saidAnywhere()).isNotBlank();
        });
    }

    private static FormWalk nobody() { return new FormWalk(new HttpVisitor(stage.product().url("/")), somebody, MOVING); }

    private static FormWalk walk(String login) { return new FormWalk(visitor(login), somebody, MOVING); }

    private static HttpVisitor visitor(String login) { return VISITORS.computeIfAbsent(login, who -> new HttpVisitor(stage.product().url("/")).as(who)); }

    private static String at(String tab) { return "project-" + tab + ".xhtml?id=" + first.project(); }
}
