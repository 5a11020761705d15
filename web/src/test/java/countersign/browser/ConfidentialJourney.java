package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.product.MailServer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The demo's project as a confidential one (P5): its mails say nothing, a browser that runs scripts and looks ahead answers nothing, the page behind
 * the link shows what is asked, and an administrator sees it on record only.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConfidentialJourney {

    private static final String TITLE = "Q3 新品推广";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*/act/[^\"]*)\"");
    private static Stage stage;
    private static String number;

    @BeforeAll
    static void raise() { stage = new Stage(Map.of(), "confidential"); }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(1)
    void theMailsOfAConfidentialProjectCarryNumberDueTimeAndLinkOnly() {
        var first = new FirstSteps(stage);
        first.open();
        var page = first.at("requirement");
        stage.press(page, page.locator("input[id$=':confidential']"));
        stage.press(page, "[id$=':submit']");
        page.getByText("审核中").first().waitFor();
        var mail = stage.mails().await("linwen", "[2026-");
        number = MailServer.first(Pattern.compile("\\[(2026-\\d+)\\]"), mail.subject());
        assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain(TITLE, "新品销售额");
        assertThat(mail.text()).contains("/act/").contains("7月");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    @Order(2)
    void aBrowserThatRunsScriptsAndLooksAheadAnswersNothing() {
        var scanner = stage.as("dengyan");
        for (var link : links()) {
            scanner.navigate(link);
            scanner.mouse().move(200, 200);
            lookAhead(scanner, link);
        }
        scanner.waitForTimeout(1_000);
        scanner.navigate(stage.mails().await("linwen", number).link(""));
        assertThat(scanner.content()).as("the page shows what the mail does not").contains(TITLE);
        scanner.locator("input[name='in.terms']").check();
        stage.press(scanner, "button[name=choice][value=approve]");
        assertThat(scanner.locator("button[name=choice][value=approve]").count()).as("only now it is answered").isZero();
    }

    private static Set<String> links() {
        var links = new LinkedHashSet<String>();
        for (var mail : stage.mails().arrived()) LINK.matcher(mail.html()).results().forEach(found -> links.add(found.group(1).replace("&amp;", "&")));
        assertThat(links).hasSizeGreaterThanOrEqualTo(2);
        return links;
    }

    /** Prefetches and fetches from a page of our own, with scripts. */
    private static void lookAhead(Page page, String link) {
        page.navigate(stage.product().url("/login.xhtml"));
        page.evaluate("link => { for (const rel of ['prefetch', 'prerender', 'preload']) { const ahead = document.createElement('link'); ahead.rel = rel; ahead.href = link;"
                + " ahead.as = 'fetch'; document.head.append(ahead); } return Promise.all(['GET', 'HEAD'].map(method => fetch(link, {method}))).then(() => true); }", link);
    }

    @Test
    @Order(3)
    void anAdministratorSeesItForAReasonAndThoseConcernedAreTold() {
        var admin = stage.as("admin");
        admin.navigate(stage.product().url("/projects.xhtml"));
        assertThat(admin.locator("main").innerText()).doesNotContain(TITLE);
        admin.navigate(stage.product().url("/admin-confidential.xhtml"));
        admin.fill("[id='glass:number']", number);
        stage.press(admin, "[id='glass:open']");
        assertThat(admin.locator("main").innerText()).contains("请写明查看的理由");
        stage.picture(admin, "break-glass");
        admin.fill("[id='glass:reason']", "员工投诉，需核对签字记录");
        stage.press(admin, "[id='glass:open']");
        admin.waitForURL(url -> url.contains("project-overview"));
        assertThat(admin.locator("main").innerText()).contains(TITLE, "紧急查看");
        stage.picture(admin, "opened");
        admin.navigate(stage.product().url("/admin-confidential.xhtml"));
        assertThat(admin.locator("main").innerText()).contains("员工投诉");
        admin.setViewportSize(390, 844);
        stage.picture(admin, "break-glass-phone");
        for (var login : List.of("wangyaqin", "zhoulan")) {
            var told = stage.mails().await(login, "系统管理员查看了保密项目");
            assertThat(told.text()).contains("系统管理员").doesNotContain(TITLE);
        }
    }

    @Test
    @Order(9)
    void noConsoleComplained() { assertThat(stage.complaints().stream().filter(line -> !line.startsWith("dengyan")).toList()).isEmpty(); }
}
