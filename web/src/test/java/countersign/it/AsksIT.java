package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.ask.Reply;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.Signer;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AsksIT {

    private static final PolicyTime THREE_DAYS = PolicyTime.parse("3 WD");

    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject SignOffs signOffs;
    @Inject SealedDocuments documents;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject Traces traces;

    @Test
    void anAnswerIsNotTakenBackWhenTheSameWasAskedAgainSince() {
        var project = project();
        var ask = asked(project, "sunhao");
        answer(ask, "sunhao", "agree");
        var again = asked(project, "sunhao");
        assertNotEquals(ask, again);
        assertEquals("shared.ask.takeBack.askedAgain",
                assertThrows(RuleViolation.class, () -> asks.takeBack(Actor.byMail(person("sunhao")), ask)).problems().get(0).message().key());
        assertTrue(lists.view(again).open());
    }

    @Test
    void anAnswerCanBeTakenBackForTenMinutesAndThenHasItsEffect() {
        var ask = asked(project(), "sunhao");
        answer(ask, "sunhao", "agree");
        assertEquals(AskState.ANSWERED, lists.view(ask).state());
        asks.takeBack(Actor.byMail(person("sunhao")), ask);
        assertTrue(lists.view(ask).open());
        answer(ask, "sunhao", "agree");
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
        assertEquals(AskState.SETTLED, lists.view(ask).state());
        assertThrows(RuleViolation.class, () -> asks.takeBack(Actor.byMail(person("sunhao")), ask));
    }

    @Test
    void nobodyIsAskedTwiceForTheSameThing() {
        var project = project();
        assertEquals(asked(project, "wujian"), asked(project, "wujian"));
    }

    @Test
    void anotherPersonMayNotAnswer() {
        var ask = asked(project(), "wujian");
        assertThrows(RuleViolation.class, () -> answer(ask, "sunhao", "agree"));
        assertTrue(lists.view(ask).open());
    }

    @Test
    void aRemarkNeedsWords() {
        var ask = asked(project(), "wujian");
        var refused = assertThrows(RuleViolation.class, () -> answer(ask, "wujian", "remark"));
        assertEquals("comment", refused.problems().get(0).field());
    }

    @Test
    void afterAnOutageTheAddresseeIsRemindedOnceAndThoseAboveHearAfterNoticeEach() {
        var ask = asked(project(), "lisiyuan");
        clocks.move(Duration.ofDays(14));
        swept();
        assertEquals(List.of("ASKED", "REMINDED_DUE"), traces.stages(ask), "one reminder for all that was missed, and nobody above before it");
        clocks.move(Duration.ofDays(10));
        swept();
        assertEquals(List.of("ASKED", "REMINDED_DUE", "HEAD_TOLD"), traces.stages(ask));
        clocks.move(Duration.ofDays(10));
        swept();
        clocks.move(Duration.ofDays(3));
        swept();
        assertEquals(List.of("ASKED", "REMINDED_DUE", "HEAD_TOLD", "EXECUTIVE_TOLD"), traces.stages(ask));
        var late = lists.view(ask);
        assertTrue(late.open(), "silence is never consent");
        assertTrue(late.headToldAt().isBefore(late.executiveToldAt()));
    }

    /** The sweep runs as often as it likes. */
    private void swept() {
        sweep.run();
        sweep.run();
        sweep.run();
    }

    /** What was said about the ask, in order. */
    @Test
    void anEditOfOneRowVoidsOneSignatureAndAsksOnlyItsSignerAgain() {
        var project = project();
        var sales = new Signer(person("sunhao"), List.of(Capacity.of(Capacity.Role.HEAD, department("销售部"))), Set.of("1"), "sales");
        var product = new Signer(person("wujian"), List.of(Capacity.of(Capacity.Role.HEAD, department("产品部"))), Set.of("2"), "product");
        var signers = List.of(sales, product);
        var signOff = signOffs.open(Actor.SYSTEM, TwoRows.KIND, project, "it:" + project, sealed(project, "first"), signers, THREE_DAYS);
        for (var ask : signOffs.view(signOff).asks()) answer(ask.id(), login(ask), "agree");
        settle();
        assertTrue(signOffs.view(signOff).complete());

        var again = signOffs.revise(Actor.SYSTEM, signOff, sealed(project, "second"), signers, THREE_DAYS);

        assertEquals(Set.of(person("wujian")), again.keySet());
        assertFalse(signOffs.view(signOff).complete());
        var standing = signOffs.view(signOff).signatures().stream().filter(s -> s.stands()).toList();
        assertEquals(List.of("孙浩"), standing.stream().map(s -> s.name()).toList());
        answer(signOffs.view(signOff).asks().stream().filter(AskView::open).findFirst().orElseThrow().id(), "wujian", "agree");
        settle();
        assertTrue(signOffs.view(signOff).complete());
    }

    private void settle() {
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    private long sealed(long project, String secondRow) {
        var rows = new TreeMap<String, Object>(Map.of("1", Map.of("name", "same"), "2", Map.of("name", secondRow)));
        return documents.seal(Actor.SYSTEM, new NewDocument(project, "it", 1, "Two rows", Map.of("title", "it"), rows)).id();
    }

    private void answer(long ask, String login, String choice) {
        asks.answer(Actor.byMail(person(login)), ask, new Reply(choice, "", Map.of("terms", "yes")));
    }

    private long asked(long project, String login) {
        return asks.open(Actor.SYSTEM, NewAsk.of(TwoRows.KIND, project, "it:" + project, "what is asked", person(login),
                Capacity.of(Capacity.Role.REVIEWER), THREE_DAYS).signing(sealed(project, "row"), List.of()));
    }

    private long project() {
        return projects.open("跨部门测试", Scenario.CROSS_FUNCTIONAL_PROJECT, department("市场部"), person("wangyaqin"));
    }

    private String login(AskView ask) { return directory.person(ask.personId()).login(); }

    private long person(String login) { return directory.byLogin(login).orElseThrow().id(); }

    private long department(String name) {
        return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id();
    }
}
