package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What bad input gets (SPEC 9), on every form that the pages show and in every field that they have: no failure, no trace, a refusal beside the field,
 * and nothing typed lost. Fields are read off the pages, so that a new one is tried from its first day.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputJourney {

    /** To send these with something acceptable moves the project on. */
    private static final Set<String> MOVING = Set.of("requirement", "answer", "back");
    private static final int MEGABYTE = 1 << 20;
    private static Stage stage;
    private static FirstSteps first;
    private static String somebody;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of(), "bad-input");
        first = new FirstSteps(stage);
        first.open();
        somebody = visitor("wangyaqin").get(project("requirement")).form("requirement").holds("requirement:executive_hinput");
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(1)
    void everybodysFormsRefuseWhatDoesNotBelongInAField() { walk("wangyaqin", List.of("profile.xhtml", "new-project.xhtml", project("meetings"), project("requirement"))); }

    @Test
    @Order(2)
    void theAdministratorsFormsRefuseWhatDoesNotBelongInAField() {
        walk("admin", List.of("admin-calendar.xhtml", "admin-department.xhtml", "admin-departments.xhtml", "admin-person.xhtml", "admin-policy.xhtml?edit=ANSWER",
                "admin-system.xhtml", "admin-wording.xhtml"));
    }

    @Test
    @Order(3)
    void aPageBehindAMailsButtonRefusesTheSame() {
        first.submit();
        var link = stage.mails().await("linwen", "Q3 新品推广").link("approve");
        var walk = new FormWalk(new HttpVisitor(stage.product().url("/")), somebody, MOVING).page(link);
        assertThat(walk.walked()).isNotEmpty();
        assertThat(walk.findings()).isEmpty();
    }

    @Test
    @Order(4)
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
    @Order(5)
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
    @Order(6)
    void strangeTextIsTextOnThePage() {
        var admin = visitor("admin");
        var form = admin.get("admin-departments.xhtml").form("group").with("group:name", BadInput.STRANGE);
        assertThat(form.send(admin, "group:save").location()).as("accepted").isNotNull();
        var page = admin.get("admin-departments.xhtml");
        assertThat(page.tree().text()).contains(BadInput.STRANGE.replaceAll("\\s+", " "));
        assertThat(page.body()).doesNotContain("<script>alert(1)");
    }

    private static void walk(String login, List<String> pages) {
        var walk = new FormWalk(visitor(login), somebody, MOVING);
        pages.forEach(walk::page);
        assertThat(new ArrayList<>(walk.walked())).as("fields").hasSizeGreaterThan(20);
        assertThat(walk.findings()).isEmpty();
    }

    private static HttpVisitor visitor(String login) { return new HttpVisitor(stage.product().url("/")).as(login); }

    private static String project(String tab) { return "project-" + tab + ".xhtml?id=" + first.project(); }
}
