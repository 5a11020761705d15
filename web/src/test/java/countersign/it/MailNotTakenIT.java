package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.ask.AskComments;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.Asks;
import countersign.shared.ask.HandingOn;
import countersign.shared.notification.AddressTroubles;
import countersign.shared.party.Directory;
import countersign.shared.party.People;
import countersign.web.act.LinkRevocation;
import countersign.web.inbound.InboxHealth;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A4 in the server: mails that answer nothing, by their token, their writer, their sender or by what they are. */
@ExtendWith(ArquillianExtension.class)
class MailNotTakenIT {

    @Inject Answering answering;
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject AskLists lists;
    @Inject AskComments comments;
    @Inject People people;
    @Inject AddressTroubles troubles;
    @Inject Directory directory;
    @Inject Traces traces;
    @Inject Cast cast;
    @Inject Letters letters;
    @Inject InboxHealth health;
    @Inject LinkRevocation revocation;

    @BeforeEach
    void theFolderIsWatched() { letters.open(); }

    @AfterEach
    void theFolderIsLeft() { letters.close(); }

    @Test
    void aTokenThatIsNotRightDoesNothingAndTellsNobody() {
        var ask = answering.asked(Answering.MINUTES);
        var right = answering.token(ask);
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
        var ask = answering.asked(Answering.MINUTES);
        var revoked = answering.token(ask);
        people.revokeLinks(ask.personId());
        var mail = traces.mailOf(ask.id());
        letters.answer(revoked, "无异议");
        assertThat(lists.view(ask.id()).open()).isTrue();
        assertThat(traces.mailOf(ask.id())).isGreaterThan(mail);
        assertThat(letters.text(ask.personId(), ask.id())).as("they hear that it did not count").contains("那封回复没有算数").doesNotContain("催办");
        letters.answer(answering.token(ask), "无异议");
        answering.taken(ask, "confirm");
    }

    @Test
    void aReplyLongAfterTheLastMailGetsAFreshLinkAndChangesNothing() {
        var ask = answering.asked(Answering.MINUTES);
        var token = answering.token(ask);
        traces.older(ask.id(), 31);
        var mail = traces.mailOf(ask.id());
        letters.answer(token, "无异议");
        assertThat(lists.view(ask.id()).open()).isTrue();
        assertThat(traces.mailOf(ask.id())).isGreaterThan(mail);
        letters.answer(answering.token(ask), "无异议");
        answering.taken(ask, "confirm");
    }

    @Test
    void whatIsAnsweredAlreadyIsNotAnsweredAgainAndItsWriterIsTold() {
        var ask = answering.asked(Answering.MINUTES);
        var token = answering.token(ask);
        letters.answer(token, "无异议");
        var told = traces.noticesOf("web.reply", ask.personId(), ask.projectId());
        letters.answer(token, "有异议");
        assertThat(traces.replies(ask.id())).contains("CLOSED");
        assertThat(traces.noticesOf("web.reply", ask.personId(), ask.projectId())).isGreaterThan(told);
        assertThat(letters.newest("web.reply", ask.personId())).as("by whom and when").contains("已有答复", "答复人：孙浩", "答复时间");
        answering.taken(ask, "confirm");
    }

    @Test
    void whatWasHandedOnIsNoLongerAnsweredByWhomItWasAskedOf() {
        var ask = answering.asked(Answering.ACTION_ITEM);
        var token = answering.token(ask);
        var next = handingOn.forward(Actor.byMail(ask.personId()), ask.id(), walk.person("wujian"));
        letters.answer(token, "已完成");
        assertThat(lists.view(next).open()).isTrue();
        assertThat(lists.view(ask.id()).state()).isEqualTo(AskState.FORWARDED);
        assertThat(letters.newest("web.reply", ask.personId())).contains("已转给其他同事答复").doesNotContain("已有答复");
        asks.withdraw(Actor.SYSTEM, next);
    }

    @Test
    void whoLeftIsNotHeard() {
        var leaving = cast.add("it.leaving-mail", "已离职");
        var ask = asking.ask(Answering.MINUTES, AskKinds.FACTS.get(Answering.MINUTES), walk.consulted(false), leaving);
        var token = answering.token(ask);
        cast.leave("it.leaving-mail");
        var before = traces.of(ask.projectId());
        letters.answer(token, "无异议");
        assertThat(Traces.changed(before, traces.of(ask.projectId()))).isEmpty();
        asking.withdraw(ask);
    }

    @Test
    void aReturnedMailMarksTheAddressUntilAnAnswerComesFromIt() throws Exception {
        var person = cast.add("it.returned", "退信人");
        var ask = asking.ask(Answering.MINUTES, AskKinds.FACTS.get(Answering.MINUTES), walk.consulted(false), person);
        var id = traces.sent(ask.id());
        var report = "From: postmaster@example.com\r\nSubject: Undeliverable\r\nMessage-ID: <dsn%d@example.com>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 User unknown\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: %s\r\n\r\n--b--\r\n";
        letters.send(report.formatted(1, "<somebody.elses@example.com>"));
        assertThat(troubles.of(List.of(person))).isEmpty();
        letters.send(report.formatted(2, id));
        letters.send(report.formatted(3, id));
        assertThat(troubles.of(List.of(person)).get(person).reason()).contains("User unknown");
        assertThat(traces.noticesOf("shared.address", directory.administrators().get(0), null)).isPositive();
        letters.send(Letters.letter(answering.token(ask), "无异议", "").replace("somebody@elsewhere.example", directory.person(person).email()));
        assertThat(troubles.of(List.of(person))).isEmpty();
        answering.taken(ask, "confirm");
    }

    @Test
    void whoRepliesToAMailThatTakesNoRepliesHearsOnceThatNobodyReadsIt() {
        for (var confidential : List.of(false, true)) {
            var ask = answering.asked(Answering.MINUTES, walk.consulted(confidential));
            asks.withdraw(Actor.SYSTEM, ask.id());
            var id = traces.sent(ask.id());
            var told = traces.noticesOf("web.unread", ask.personId(), ask.projectId());
            for (int i = 0; i < 2; i++) letters.send(Letters.letter("x", "谢谢，还需要我做什么吗？", "In-Reply-To: " + id + "\r\n"));
            assertThat(traces.noticesOf("web.unread", ask.personId(), ask.projectId())).as("once a mail").isEqualTo(told + 1);
            var mail = letters.newest("web.unread", ask.personId());
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
        var ask = answering.asked(Answering.MINUTES);
        var token = answering.token(ask);
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

    private long revoked(long person) {
        revocation.revoke(Actor.byMail(person));
        return person;
    }
}
