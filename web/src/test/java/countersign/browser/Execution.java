package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.product.MailServer.Arrived;
import java.util.List;

/**
 * Step 5 in the weeks of Mid-Autumn and National Day 2026: Friday 25 September is off, 1–7 October are off, and Saturday 10 October is worked
 * instead. Everybody acts from their mails.
 */
final class Execution {

    private static final String REPORT = "请填报进度：2026年";
    private final Stage stage;

    Execution(Stage stage) { this.stage = stage; }

    /** Somebody reports all their tasks of that day's form as done. */
    void reportsDone(String login, String day) {
        stage.answer(login, REPORT + day, "report", act -> { for (var percent : percents(act)) percent.fill("100"); });
    }

    /** Somebody reports that much of their one task, and why it is not more. */
    void reports(String login, String day, int percent, String problem) {
        stage.answer(login, REPORT + day, "report", act -> {
            assertThat(percents(act)).as("tasks on the form of " + login).hasSize(1);
            percents(act).get(0).fill(Integer.toString(percent));
            act.fill("textarea[name^='in.x']", problem);
        });
    }

    private static List<com.microsoft.playwright.Locator> percents(Page act) { return act.locator("input[name^='in.p']").all(); }

    /** Somebody reports by one tap that all goes as planned. */
    void reportsAsPlanned(String login, String day) { stage.answer(login, REPORT + day, "planned"); }

    void takesOver(String login, String task) { stage.answer(login, task, "take-over"); }

    /** Who was asked for their report of that day, by login. */
    List<String> askedFor(String day) { return receivers(REPORT + day); }

    /** Who got a mail with these words in its subject, by login, each as often as they got one; not those who were reminded of it. */
    List<String> receivers(String words) {
        return stage.mails().told().stream().filter(mail -> mail.subject().contains(words)).filter(mail -> !mail.subject().matches(".*(提醒|已到期|待办|已收到答复)：.*" + words + ".*"))
                .map(Execution::login).sorted().toList();
    }

    private static String login(Arrived mail) { return mail.to().replaceAll("@.*", ""); }
}
