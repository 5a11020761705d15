package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page there is, on a desktop and on a phone, has nothing that keeps people out: no serious or critical finding of axe, no sideways scrolling
 * on a phone, no complaint in the console, and an end (a page that fails while it is written has none). The pages are taken from their folder, so
 * that a new page is looked at from its first day.
 */
class AccessibilityJourney {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static Stage stage;
    private static String project;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of(), "accessibility");
        var page = stage.as("wangyaqin");
        page.navigate(stage.product().url("/projects.xhtml"));
        page.getByText("Q3 新品推广").first().click();
        page.waitForURL(url -> url.contains("id="));
        project = page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    void everybodysPagesKeepNobodyOut() throws IOException {
        var addresses = pages(name -> !name.startsWith("admin") && !name.startsWith("project-") && !name.startsWith("outbox") && !name.startsWith("enter"));
        addresses.add("/projects.xhtml?q=nothing-of-that-name");
        visit("wangyaqin", addresses);
    }

    @Test
    void theProjectsPagesKeepNobodyOut() throws IOException {
        visit("wangyaqin", pages(name -> name.startsWith("project-")).stream().map(page -> page + "?id=" + project).toList());
    }

    @Test
    void theAdministratorsPagesKeepNobodyOut() throws IOException {
        var addresses = pages(name -> name.startsWith("admin-") || name.startsWith("outbox"));
        addresses.add("/admin-policy.xhtml?edit=ANSWER");
        addresses.add("/admin-mails.xhtml?kind=tracking.notice.shift&lang=en&view=head");
        visit("admin", addresses);
    }

    @Test
    void theKindOfMailThatIsShownIsInSightAmongTheOthers() {
        var page = stage.as("admin");
        page.setViewportSize(390, 844);
        page.navigate(stage.product().url("/admin-mails.xhtml"));
        page.locator(".ga-kinds a").last().click();
        page.waitForURL("**kind=**");
        page.waitForLoadState();
        assertThat((Boolean) page.evaluate("""
                () => {
                  const list = document.querySelector('.ga-kinds').getBoundingClientRect(), shown = document.querySelector('.ga-kinds [aria-current="true"]').getBoundingClientRect();
                  return shown.top >= list.top && shown.bottom <= list.bottom;
                }""")).isTrue();
    }

    @Test
    void everyKindOfMailCanBeReadOnADesktopOnAPhoneAndInTheDark() { assertThat(new MailPictures(stage.as("admin"), stage.product()::url).taken()).as("mails in the gallery").isEmpty(); }

    @Test
    void whatIsAskedKeepsNobodyOutInTheInboxAndBehindTheMailsButton() {
        var initiator = stage.as("wangyaqin");
        initiator.navigate(stage.product().url("/project-requirement.xhtml?id=" + project));
        initiator.click("[id$=':submit']");
        initiator.getByText("审核中").first().waitFor();
        var link = stage.mails().await("linwen", "Q3 新品推广").link("approve");
        initiator.navigate(stage.product().url("/project-overview.xhtml?id=" + project));
        var enter = initiator.locator("a[href*='enter.xhtml']").first().getAttribute("href");
        visit("wangyaqin", List.of(enter));
        visit("linwen", List.of("/inbox.xhtml", link.substring(link.indexOf("/act/"))));
        visit("wangyaqin", List.of("/project-overview.xhtml?id=" + project, "/project-requirement.xhtml?id=" + project));
    }

    /** The addresses of the pages whose file's name is wanted. */
    private static List<String> pages(Predicate<String> wanted) throws IOException {
        try (var files = Files.list(PAGES)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".xhtml")).filter(wanted)
                    .sorted().map(name -> "/" + name).toList());
        }
    }

    private static void visit(String login, List<String> addresses) {
        assertThat(addresses).as("pages to look at").isNotEmpty();
        var page = stage.as(login);
        var found = new ArrayList<String>();
        for (var address : addresses) {
            page.setViewportSize(1440, 900);
            var answer = page.navigate(stage.product().url(address));
            if (address.startsWith("/project-")) page.waitForLoadState(LoadState.NETWORKIDLE);
            if (answer.status() != 200) found.add(address + " answers " + answer.status());
            if (!answer.text().strip().endsWith("</html>")) found.add(address + " has no end");
            found.addAll(barriers(page, address + " (1440)"));
            page.setViewportSize(390, 844);
            found.addAll(barriers(page, address + " (390)"));
            if (sideways(page)) found.add(address + " scrolls sideways on a phone");
            if (covered(page)) found.add(address + " has something behind the navigation on a phone that stays there");
        }
        assertThat(found).as("barriers").isEmpty();
        assertThat(stage.complaints()).as("consoles").isEmpty();
    }

    private static List<String> barriers(Page page, String where) {
        return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> where + ": " + rule.getId() + " at " + rule.getNodes().stream().limit(3).map(node -> String.valueOf(node.getTarget())).toList()).toList();
    }

    /** What stays in view while the page is scrolled must not stay where the navigation covers it. */
    private static boolean covered(Page page) {
        return (Boolean) page.evaluate("""
                () => {
                  const over = document.querySelector('.cs-nav')?.getBoundingClientRect();
                  return !!over && [...document.querySelectorAll('main *')].filter(e => getComputedStyle(e).position === 'sticky' && getComputedStyle(e).bottom !== 'auto')
                    .map(e => e.getBoundingClientRect()).some(r => r.height && r.bottom > over.top + 1 && r.top < over.bottom);
                }""");
    }

    private static boolean sideways(Page page) {
        return (Boolean) page.evaluate("() => document.scrollingElement.scrollWidth > innerWidth + 1");
    }
}
