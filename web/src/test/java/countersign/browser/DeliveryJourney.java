package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.product.MailServer.Arrived;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** M2: mails of a change that happened arrive, whatever dies in between; sent twice only as the same mail. */
class DeliveryJourney {

    @Test
    void mailsOutliveADeadServerAndAKilledProduct() {
        try (var stage = new Stage(Map.of(), "delivery")) {
            stage.mails().goDown();
            submitTheDemoProject(stage);
            stage.product().kill();
            stage.product().start();
            stage.mails().comeBack();
            stage.product().moveClock(Duration.ofMinutes(30));

            var asked = stage.mails().await("linwen", "Q3 新品推广");
            stage.mails().await("zhangyuting", "Q3 新品推广");

            assertThat(asked.link("approve")).contains("/act/");
            stage.answer("linwen", "Q3 新品推广", "approve");
            assertThat(sameMessageIds(stage)).as("every mail once, or the same mail again").isTrue();
        }
    }

    private static boolean sameMessageIds(Stage stage) {
        return stage.mails().arrived().stream().filter(m -> !m.subject().isEmpty())
                .collect(Collectors.groupingBy(m -> m.to() + m.subject() + m.text().hashCode(), Collectors.mapping(Arrived::messageId, Collectors.toSet())))
                .values().stream().allMatch(ids -> ids.size() == 1);
    }

    private static void submitTheDemoProject(Stage stage) {
        var page = stage.as("wangyaqin");
        page.navigate(stage.product().url("/projects.xhtml"));
        page.getByText("Q3 新品推广").first().click();
        page.waitForURL(url -> url.contains("id="));
        page.navigate(stage.product().url("/project-requirement.xhtml?" + page.url().replaceAll(".*[?&](id=\\d+).*", "$1")));
        page.click("[id$=':submit']");
        page.getByText("审核中").first().waitFor();
    }
}
