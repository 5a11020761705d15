package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From the requirement to the published plan with people who open nothing but mail, against a real SMTP and a real IMAP server: reviewers, liaison, heads,
 * executive, participants, owners and a collaborator answer by replying, and for a signature, which no reply can give, by the button in the mail; a department's
 * mailbox only reads. Only the initiator works at pages.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailOnlyJourney {

    /** What they write, by the answer it gives. */
    private static final Map<String, String> SPOKEN = Map.of("WILLING", "您好，\n\n我部门愿意参与。\n\n谢谢！", "CONDITIONAL", "有条件愿意：推广周期过短，需延长 2 周。", "attend", "准时参加。\n\n发自我的iPhone",
            "part", "您好，\n\n" + FirstSteps.PART + "\n\n谢谢！", "other", "另行决定：推广周期延长 2 周，渠道激励另行测算。", "confirm", "收到，确认无误。\n\n张伟\n手机：13800000000");
    private static final String DRAFT = "请起草征询答复";
    private static final String RECEIVED = "已收到答复：";
    private static final String TASK = "销售培训材料制作";
    private static Stage stage;
    private static PublishedPlan plan;
    private static FirstSteps first;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of("countersign.clock.start", PublishedPlan.CLOCK), "mail-only", SPOKEN);
        plan = new PublishedPlan(stage);
        first = plan.first();
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(10)
    void theReviewersApprove() {
        first.submit();
        first.review();
    }

    @Test
    @Order(11)
    void theLiaisonDraftsAndTheHeadAnswersOtherwise() {
        stage.answer("lisiyuan", DRAFT, "CONDITIONAL");
        stage.settle();
        assertThat(stage.behind("wujian", "合作意向征询")).as("the head reads what the liaison proposes").contains("李思远", "推广周期过短，需延长 2 周");
        first.consult(); // 吴健 is willing without a condition: the round closes with the one of 销售部 alone
        assertThat(subjects("lisiyuan", DRAFT)).as("asked, and thanked; not chased for what the head answered").containsExactly(DRAFT, RECEIVED + DRAFT);
    }

    @Test
    @Order(12)
    void theDepartmentsMeetAndTheExecutiveDecides() {
        first.kickOff();
        first.agree();
    }

    @Test
    @Order(13)
    void theProjectIsWalkedToThePublishedPlan() {
        plan.fillWith("陈晓敏", TASK);
        plan.plan("chenxiaomin");
        assertThat(first.step("计划")).startsWith("已完成");
    }

    @Test
    @Order(14)
    void theCollaboratorConfirmedTheirPartAndReadsThePlan() {
        assertThat(subjects("chenxiaomin", PublishedPlan.PART)).as("asked once, and thanked").containsExactly(PublishedPlan.PART, RECEIVED + PublishedPlan.PART);
        assertThat(stage.mails().await("chenxiaomin", "执行计划").text()).contains(TASK);
    }

    @Test
    @Order(15)
    void aDepartmentsMailboxReadsThePlanAndCanAnswerNothing() {
        var copy = stage.mails().await("marketing", "执行计划");
        assertThat(copy.text()).contains(TASK, "效果复盘");
        assertThat(copy.attachments()).anyMatch(file -> file.endsWith(".pdf"));
        assertThat(copy.html()).doesNotContain("/act/");
    }

    @Test
    @Order(16)
    void theHistoryTellsWhatCameByReply() {
        var history = first.at("history").locator("main").innerText();
        for (var name : List.of("张伟强", "赵立新", "唐莉", "张雨婷", "陈晓敏")) assertThat(history).containsPattern(name + ".*" + PublishedPlan.PART + ".*邮件回复");
        assertThat(stage.complaints()).isEmpty();
    }

    /** Subjects of the mails to somebody with these words in it, without the project. */
    private static List<String> subjects(String login, String words) {
        return stage.mails().to(login, words).stream().map(mail -> mail.subject().replaceAll("^\\[.*?\\] |：Q3 新品推广$", "")).toList();
    }

    @Test
    @Order(17)
    void aReplyToWhatIsSettledChangesNothingAndSaysSo() {
        var mail = stage.mails().to("sunhao", "会签").stream().filter(one -> one.source().contains("Reply-To:")).findFirst().orElseThrow();
        stage.mails().reply(mail, "同意");
        stage.product().sweep();
        assertThat(stage.mails().await("sunhao", "该事项已有答复").text()).contains("您的回复没有改变什么");
    }
}
