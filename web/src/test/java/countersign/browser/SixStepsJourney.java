package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import java.util.regex.Pattern;
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
    private static String project;

    @BeforeAll
    static void raise() { stage = new Stage(Map.of(), "six-steps"); }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(10)
    void theInitiatorSubmitsTheRequirement() {
        var page = stage.as("wangyaqin");
        page.navigate(stage.product().url("/projects.xhtml"));
        page.getByText("Q3 新品推广").first().click();
        page.waitForURL(Pattern.compile(".*id=\\d+.*"));
        project = page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
        at("requirement");
        stage.picture(page, "1-requirement");
        page.click("[id$=':submit']");
        page.getByText("审核中").first().waitFor();
    }

    @Test
    @Order(11)
    void reviewersApproveFromTheirMail() {
        stage.answer("zhangyuting", "Q3 新品推广", "approve");
        stage.answer("linwen", "Q3 新品推广", "approve");
        stage.settle();
        stage.mails().await("sunhao", "Q3 新品推广");
    }

    @Test
    @Order(12)
    void departmentsAnswerTheConsultationAndTheInitiatorClosesIt() {
        stage.answer("sunhao", "Q3 新品推广", "CONDITIONAL", act -> act.fill("#comment", "推广周期过短，需延长 2 周。"));
        stage.answer("wujian", "Q3 新品推广", "WILLING");
        stage.answer("liuzhigang", "Q3 新品推广", "WILLING");
        stage.settle();
        var page = at("requirement");
        stage.eventually(page, "select[id$='resolution'] option[value='TO_KICK_OFF']");
        page.locator("select[id$='resolution']").first().selectOption("TO_KICK_OFF");
        page.locator("input[id$='reason']").first().fill("启动会上讨论推广周期");
        stage.picture(page, "1-consultation");
        page.click("[id$=':close']");
        assertThat(overview()).contains("对接");
    }

    @Test
    @Order(99)
    void noConsoleComplained() { assertThat(stage.complaints()).isEmpty(); }

    private static Page at(String tab) {
        var page = stage.as("wangyaqin");
        page.navigate(stage.product().url("/project-" + tab + ".xhtml?id=" + project));
        PlaywrightAssertions.assertThat(page.locator("main")).isVisible();
        return page;
    }

    private static String overview() { return at("overview").locator("main").innerText(); }
}
