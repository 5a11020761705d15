package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.ask.AskComments;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.notification.AddressTroubles;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.shared.party.Directory;
import countersign.shared.party.People;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.web.act.LinkRevocation;
import countersign.web.inbound.InboxHealth;
import countersign.web.inbound.read.ReplyReader;
import countersign.web.inbound.read.Understood;
import countersign.web.inbound.read.WordTable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A4 in the server: what a reply's words do to the ask that its token names. */
@ExtendWith(ArquillianExtension.class)
class AnswerByMailIT {

    private static final String MINUTES = "requirement.minutes";
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskComments comments;
    @Inject People people;
    @Inject AskContents contents;
    @Inject AddressTroubles troubles;
    @Inject Directory directory;
    @Inject Traces traces;
    @Inject Cast cast;
    @Inject Letters letters;
    @Inject InboxHealth health;
    @Inject Outbox outbox;
    @Inject LinkRevocation revocation;

    @BeforeEach
    void theFolderIsWatched() { letters.open(); }

    @AfterEach
    void theFolderIsLeft() { letters.close(); }

    @Test
    void noObjectionConfirmsTheMinutesWhoeverSentIt() {
        var ask = asked(MINUTES);
        assertThat(letters.text(ask.personId(), ask.id())).contains("无异议");
        letters.answer(token(ask), "无异议。\r\n\r\n孙浩\r\n\r\n-----原始邮件-----\r\n发件人: 会签协同\r\n主题: 会议纪要\r\n有异议");
        assertAnswered(ask, "confirm");
    }

    @Test
    void aPlainReplyNeverSigns() {
        var ask = asked("requirement.review");
        letters.answer(token(ask), "同意");
        assertThat(lists.view(ask.id()).open()).isTrue();
        assertThat(letters.text(ask.personId(), ask.id())).contains("不能代替签字").contains("/act/" + ask.id());
        for (var words : List.of("原则同意", "同意，但预算要写清楚", "收到")) {
            letters.answer(token(ask), words);
            assertThat(letters.text(ask.personId(), ask.id())).as(words).contains("同意要签字", words).doesNotContain("回复一句明确的话");
        }
        letters.answer(token(ask), "退回，预算不清楚");
        assertAnswered(ask, "return");
    }

    @Test
    void whatIsNoPlainYesIsAskedBack() {
        var ask = asked(MINUTES);
        for (var words : List.of("原则同意", "同意，但日期要改", "收到", "OK")) {
            var mail = traces.mailOf(ask.id());
            letters.answer(token(ask), words);
            assertThat(traces.mailOf(ask.id())).as(words).isGreaterThan(mail);
            assertThat(letters.text(ask.personId(), ask.id())).as(words).contains("/act/").contains(words);
        }
        assertThat(lists.view(ask.id()).open()).isTrue();
        letters.answer(token(ask), "没有异议");
        assertAnswered(ask, "confirm");
    }

    @Test
    void otherWordsBecomeACommentAndTheirWriterIsToldSo() {
        var ask = asked(MINUTES);
        letters.answer(token(ask), "请把我的名字写对");
        assertThat(comments.of(ask.id())).extracting(comment -> comment.words()).containsExactly("请把我的名字写对");
        assertThat(letters.text(ask.personId(), ask.id())).contains("作为意见转给发起人");
        assertThat(traces.noticesOf("ask.comment", walk.person("wangyaqin"), ask.projectId())).isEqualTo(1);
        assertThat(lists.view(ask.id()).open()).isTrue();
        asking.withdraw(ask);
    }

    @Test
    void anAnswerThatSaysNothingGetsHelpOnce() {
        var ask = asked(MINUTES);
        var token = token(ask);
        var told = traces.noticesOf("web.reply", ask.personId(), ask.projectId());
        for (int i = 0; i < 2; i++) letters.answer(token, "\r\n-----原始邮件-----\r\n发件人: 会签协同\r\n主题: 会议纪要\r\n请确认");
        assertThat(traces.replies(ask.id())).contains("HELPED");
        assertThat(traces.noticesOf("web.reply", ask.personId(), ask.projectId())).isEqualTo(told + 1);
        assertThat(comments.of(ask.id())).isEmpty();
        asking.withdraw(ask);
    }

    @Test
    void aRefusalNamesTheField() {
        var ask = asked(MINUTES);
        letters.answer(token(ask), "有异议：第一条不对");
        assertThat(lists.view(ask.id()).open()).isTrue();
        var page = contents.of(MINUTES).page(ask, directory.person(ask.personId()).texts());
        assertThat(letters.text(ask.personId(), ask.id())).contains(page.inputs().get(0).label()).contains("第一条不对");
        asking.withdraw(ask);
    }

    @Test
    void aLineReportsOnATask() {
        var ask = asked("tracking.report");
        letters.answer(token(ask), "80%");
        assertThat(letters.text(ask.personId(), ask.id())).as("it is a milestone").contains("还缺一点或有一处要改");
        letters.answer(token(ask), "100%");
        assertThat(lists.view(ask.id()).inputs()).as(letters.text(ask.personId(), ask.id())).containsEntry("p1", "100");
        assertAnswered(ask, "report");
    }

    @Test
    void aMailIsTakenOnceHoweverOftenItComes() {
        var ask = asked(MINUTES);
        var letter = Letters.letter(token(ask), "还没有看完", "");
        letters.send(letter);
        letters.send("Received: by another way\r\n" + letter);
        assertThat(comments.of(ask.id())).hasSize(1);
        asking.withdraw(ask);
    }

    @Test
    void ofSeveralAsksInOneMailEachLineAnswersItsOwn() throws Exception {
        var project = walk.consulted(false);
        var first = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), project, walk.person("sunhao"));
        var second = asking.ask("requirement.action-item", AskKinds.FACTS.get("requirement.action-item"), project, walk.person("sunhao"));
        traces.together(first.id(), second.id());
        var text = letters.text(first.personId(), first.id());
        assertThat(text).contains("1. ").contains("2. ");
        var token = token(first);
        letters.answer(token, "无异议");
        assertThat(lists.view(first.id()).open()).as("no number").isTrue();
        var helped = traces.noticesOf("web.reply", first.personId(), project);
        letters.answer(token, "无异议");
        assertThat(traces.noticesOf("web.reply", first.personId(), project)).as("helped once").isEqualTo(helped).isPositive();
        letters.answer(token, "1 无异议\r\n2 已完成");
        assertAnswered(first, "confirm");
        assertAnswered(second, "done");
    }

    @Test
    void anAnswerThatCannotBeTakenIsToldAndHoldsUpNoOtherOfTheSameMail() {
        var project = walk.consulted(false);
        var first = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), project, walk.person("sunhao"));
        var second = asking.ask("requirement.action-item", AskKinds.FACTS.get("requirement.action-item"), project, walk.person("sunhao"));
        traces.together(first.id(), second.id());
        var token = token(first);
        var told = traces.noticesOf("web.reply", first.personId(), project);
        var right = traces.facts(first.id(), "[]");
        try {
            assertThat(letters.send(Letters.letter(token, "1 无异议\r\n2 已完成", ""))).as("it is put away").isEqualTo("taken");
        } finally {
            traces.facts(first.id(), right);
        }
        assertAnswered(second, "done");
        assertThat(lists.view(first.id()).open()).isTrue();
        assertThat(traces.noticesOf("web.reply", first.personId(), project)).as("they are told").isGreaterThan(told);
        assertThat(outbox.letter(first.personId(), traces.mailOf("web.reply", first.personId()), LinkBase.of("http://trial")).text()).as("that it was no fault of theirs").contains("系统出了故障", "1 无异议".substring(2));
        assertThat(traces.noticesOf("web.reply", first.personId(), project)).isEqualTo(told + 1);
    }

    @Test
    void aTokenThatIsNotRightDoesNothingAndTellsNobody() {
        var ask = asked(MINUTES);
        var right = token(ask);
        var mail = right.substring(0, right.indexOf('-') + 1);
        var before = traces.of(ask.projectId());
        for (var wrong : List.of(mail + "a".repeat(20), "1-" + right.substring(right.indexOf('-') + 1), "zzzzzzz-" + "b".repeat(20), altered(right), "x"))
            letters.answer(wrong, "无异议");
        assertThat(Traces.changed(before, traces.of(ask.projectId()))).isEmpty();
        asking.withdraw(ask);
    }

    /** Its last letter is another one: a certain one in its place would be the right one now and then. */
    private static String altered(String token) { return token.substring(0, token.length() - 1) + (token.endsWith("a") ? "b" : "a"); }

    @Test
    void aTokenThatWasRevokedGetsTheirPersonAFreshLinkAndChangesNothing() {
        var ask = asked(MINUTES);
        var revoked = token(ask);
        people.revokeLinks(ask.personId());
        var mail = traces.mailOf(ask.id());
        letters.answer(revoked, "无异议");
        assertThat(lists.view(ask.id()).open()).isTrue();
        assertThat(traces.mailOf(ask.id())).isGreaterThan(mail);
        assertThat(letters.text(ask.personId(), ask.id())).as("they hear that it did not count").contains("那封回复没有算数").doesNotContain("催办");
        letters.answer(token(ask), "无异议");
        assertAnswered(ask, "confirm");
    }

    @Test
    void aReplyLongAfterTheLastMailGetsAFreshLinkAndChangesNothing() {
        var ask = asked(MINUTES);
        var token = token(ask);
        traces.older(ask.id(), 31);
        var mail = traces.mailOf(ask.id());
        letters.answer(token, "无异议");
        assertThat(lists.view(ask.id()).open()).isTrue();
        assertThat(traces.mailOf(ask.id())).isGreaterThan(mail);
        letters.answer(token(ask), "无异议");
        assertAnswered(ask, "confirm");
    }

    @Test
    void whatIsAnsweredAlreadyIsNotAnsweredAgainAndItsWriterIsTold() {
        var ask = asked(MINUTES);
        var token = token(ask);
        letters.answer(token, "无异议");
        var told = traces.noticesOf("web.reply", ask.personId(), ask.projectId());
        letters.answer(token, "有异议");
        assertThat(traces.replies(ask.id())).contains("CLOSED");
        assertThat(traces.noticesOf("web.reply", ask.personId(), ask.projectId())).isGreaterThan(told);
        assertThat(outbox.letter(ask.personId(), traces.mailOf("web.reply", ask.personId()), LinkBase.of("http://trial")).text()).as("by whom and when").contains("已有答复", "答复人：孙浩", "答复时间");
        assertAnswered(ask, "confirm");
    }

    @Test
    void whatWasHandedOnIsNoLongerAnsweredByWhomItWasAskedOf() {
        var kind = "requirement.action-item";
        var ask = asked(kind);
        var token = token(ask);
        var next = asks.forward(Actor.byMail(ask.personId()), ask.id(), walk.person("wujian"));
        letters.answer(token, "已完成");
        assertThat(lists.view(next).open()).isTrue();
        assertThat(lists.view(ask.id()).state()).isEqualTo(AskState.FORWARDED);
        assertThat(outbox.letter(ask.personId(), traces.mailOf("web.reply", ask.personId()), LinkBase.of("http://trial")).text()).contains("已转给其他同事答复").doesNotContain("已有答复");
        asks.withdraw(Actor.SYSTEM, next);
    }

    @Test
    void whoLeftIsNotHeard() {
        var leaving = cast.add("it.leaving-mail", "已离职");
        var ask = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), walk.consulted(false), leaving);
        var token = token(ask);
        cast.leave("it.leaving-mail");
        var before = traces.of(ask.projectId());
        letters.answer(token, "无异议");
        assertThat(Traces.changed(before, traces.of(ask.projectId()))).isEmpty();
        asking.withdraw(ask);
    }

    @Test
    void aReturnedMailMarksTheAddressUntilAnAnswerComesFromIt() throws Exception {
        var person = cast.add("it.returned", "退信人");
        var ask = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), walk.consulted(false), person);
        var id = traces.sent(ask.id());
        var report = "From: postmaster@example.com\r\nSubject: Undeliverable\r\nMessage-ID: <dsn%d@example.com>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 User unknown\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: %s\r\n\r\n--b--\r\n";
        letters.send(report.formatted(1, "<somebody.elses@example.com>"));
        assertThat(troubles.of(List.of(person))).isEmpty();
        letters.send(report.formatted(2, id));
        letters.send(report.formatted(3, id));
        assertThat(troubles.of(List.of(person)).get(person).reason()).contains("User unknown");
        assertThat(traces.noticesOf("shared.address", directory.administrators().get(0), null)).isPositive();
        letters.send(Letters.letter(token(ask), "无异议", "").replace("somebody@elsewhere.example", directory.person(person).email()));
        assertThat(troubles.of(List.of(person))).isEmpty();
        assertAnswered(ask, "confirm");
    }

    @Test
    void whoRepliesToAMailThatTakesNoRepliesHearsOnceThatNobodyReadsIt() {
        for (var confidential : List.of(false, true)) {
            var ask = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), walk.consulted(confidential), walk.person("sunhao"));
            asks.withdraw(Actor.SYSTEM, ask.id());
            var id = traces.sent(ask.id());
            var told = traces.noticesOf("web.unread", ask.personId(), ask.projectId());
            for (int i = 0; i < 2; i++) letters.send(Letters.letter("x", "谢谢，还需要我做什么吗？", "In-Reply-To: " + id + "\r\n"));
            assertThat(traces.noticesOf("web.unread", ask.personId(), ask.projectId())).as("once a mail").isEqualTo(told + 1);
            var mail = outbox.letter(ask.personId(), traces.mailOf("web.unread", ask.personId()), LinkBase.of("http://trial")).text();
            assertThat(mail).contains("没有转给任何人");
            assertThat(mail.contains("还需要我做什么")).as("what they wrote").isEqualTo(!confidential);
        }
        var aboutNothing = walk.person("zhoulan");
        letters.send(Letters.letter("x", "收到", "In-Reply-To: " + traces.sentOf("act.revoked", revoked(aboutNothing)) + "\r\n"));
        assertThat(traces.facts("web.unread", aboutNothing)).as("of a mail about no project").hasSize(1);
        var before = traces.noticesOf("web.unread", null, null);
        letters.send(Letters.letter("x", "你好", "In-Reply-To: <nobodys@cs.example.com>\r\n"));
        assertThat(traces.noticesOf("web.unread", null, null)).isEqualTo(before);
    }

    @Test
    void twoMachinesThatAnswerEachOtherAreStopped() {
        var ask = asked(MINUTES);
        var token = token(ask);
        for (int i = 0; i < 25; i++) letters.answer(token, "第" + i + "封");
        assertThat(comments.of(ask.id())).hasSize(20);
        asking.withdraw(ask);
    }

    @Test
    void aMailboxThatCannotBeReadIsNamedAndNothingElseWaitsForIt() {
        System.setProperty("countersign.inbox.host", "127.0.0.1");
        System.setProperty("countersign.inbox.port", "1");
        try {
            assertThat(letters.send("Subject: hello\r\nFrom: a@b\r\n\r\nto somebody")).isEqualTo("taken");
            assertThat(health.error()).isPresent();
        } finally {
            System.clearProperty("countersign.inbox.host");
            System.clearProperty("countersign.inbox.port");
        }
    }

    @Test
    void whatIsNoMailIsPutAside() {
        assertThat(letters.send("%PDF-1.7 this is no mail at all")).isEqualTo("refused");
        assertThat(letters.send("Subject: hello\r\nFrom: a@b\r\n\r\nhello")).isEqualTo("taken");
    }

    /** Must show 1, the column “reply”: what a kind's mail proposes to write is taken as it says, in every language. */
    @Test
    void everyKindIsAnsweredByTheWordsThatItsMailProposes() {
        var project = walk.consulted(false);
        var table = WordTable.shipped();
        var wrong = new ArrayList<String>();
        new TreeMap<>(AskKinds.FACTS).forEach((kind, facts) -> {
            var ask = asking.ask(kind, facts, project, walk.person("sunhao"));
            var pages = Arrays.stream(Language.values()).map(language -> contents.of(kind).page(ask, Texts.of(language, Directory.COMPANY_ZONE))).toList();
            var reader = new ReplyReader(pages.get(0), table.of(kind, pages), directory.today());
            for (var choice : pages.get(0).choices()) for (var language : Language.values()) {
                var word = table.proposed(kind, choice.code(), language).orElse(choice.label()) + (choice.comment() ? ": 原因" : "");
                if (!(reader.read(word) instanceof Understood.Answer answer) || !answer.reply().choice().equals(choice.code())) wrong.add(kind + " " + choice.code() + ": " + word);
            }
            asking.withdraw(ask);
        });
        assertThat(wrong).isEmpty();
    }

    private void assertAnswered(AskView ask, String choice) {
        var now = lists.view(ask.id());
        assertThat(now.state()).isEqualTo(AskState.ANSWERED);
        assertThat(now.choice()).isEqualTo(choice);
        assertThat(now.way()).isEqualTo(Actor.Way.REPLY);
        assertThat(now.answeredBy()).isEqualTo(ask.personId());
        asks.takeBack(Actor.byMail(ask.personId()), ask.id());
        asks.withdraw(Actor.SYSTEM, ask.id());
    }

    private long revoked(long person) {
        revocation.revoke(Actor.byMail(person));
        return person;
    }

    private AskView asked(String kind) { return asking.ask(kind, AskKinds.FACTS.get(kind), walk.consulted(false), walk.person("sunhao")); }

    private String token(AskView ask) { return letters.token(ask.personId(), ask.id()); }
}
