package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From the requirement to the published plan with people who open nothing but mail, against a real SMTP and a real IMAP server: heads, executive,
 * participants and owners answer by replying, and for a signature, which no reply can give, by the button in the mail. Only the initiator works at pages.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailOnlyJourney {

    /** What they write, by the answer it gives. */
    private static final Map<String, String> SPOKEN = Map.of("WILLING", "您好，\n\n我部门愿意参与。\n\n谢谢！", "CONDITIONAL", "有条件愿意：推广周期过短，需延长 2 周。", "attend", "准时参加。\n\n发自我的iPhone",
            "part", "您好，\n\n" + FirstSteps.PART + "\n\n谢谢！", "other", "另行决定：推广周期延长 2 周，渠道激励另行测算。", "confirm", "收到，确认无误。\n\n张伟\n手机：13800000000");
    private static Stage stage;
    private static FirstSteps first;

    @BeforeAll
    static void raise() { stage = new Stage(Map.of("countersign.clock.start", PublishedPlan.CLOCK), "mail-only", SPOKEN); }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(1)
    void theProjectIsWalkedFromItsRequirementToThePublishedPlan() {
        first = new PublishedPlan(stage).walk();
        assertThat(first.step("计划")).startsWith("已完成");
    }

    @Test
    @Order(2)
    void theHistoryTellsWhatCameByReply() {
        var history = first.at("history").locator("main").innerText();
        assertThat(history).contains("邮件回复");
        assertThat(stage.complaints()).isEmpty();
    }

    @Test
    @Order(3)
    void aReplyToWhatIsSettledChangesNothingAndSaysSo() {
        var mail = stage.mails().to("sunhao", "会签").stream().filter(one -> one.source().contains("Reply-To:")).findFirst().orElseThrow();
        stage.mails().reply(mail, "同意");
        stage.product().sweep();
        assertThat(stage.mails().await("sunhao", "该事项已有答复").text()).contains("您的回复没有改变什么");
    }
}
