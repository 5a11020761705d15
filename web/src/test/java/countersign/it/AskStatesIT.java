package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.Helping;
import countersign.shared.ask.Reply;
import countersign.shared.ask.StandingNotices;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.shared.party.Directory;
import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page behind a link and the mails say of an ask that is over, was asked anew, or is of a confidential project: what is true of it, and the way on (A3, P5). */
@ExtendWith(ArquillianExtension.class)
class AskStatesIT {

    private static final String MINUTES = "requirement.minutes";
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject AskAgain again;
    @Inject AskLists lists;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Traces traces;
    @Inject Helping helping;
    @Inject Clocks clocks;
    @Inject AskSweep sweep;
    @Inject StandingNotices standing;
    @Inject AskContents contents;
    @Inject Outbox outbox;
    private final Guest anybody = Guest.nobody();

    @Test
    void silenceThatWasAnswerEnoughIsCalledSo() {
        var ask = asked(MINUTES, false);
        traces.facts(ask.id(), ask.facts().replace("\"silence\":false", "\"silence\":true"));
        asks.supersede(ask.id());
        assertThat(page(ask).text()).contains("不再需要您答复", "视为无异议").doesNotContain("新的内容", "新的版本");
    }

    @Test
    void whatEndedForNoReasonOfItsOwnLeadsNobodyAstray() {
        var ask = asked(MINUTES, false);
        asks.supersede(ask.id());
        assertThat(page(ask).text()).contains("不再需要您答复").doesNotContain("新的", "撤销");
    }

    @Test
    void whatChangedWithoutARecordOfWhatItReplacesIsOneTapAway() {
        var ask = asked(MINUTES, false);
        asks.supersede(ask.id());
        var changed = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), ask.projectId(), ask.personId(), "改过的");
        var page = page(ask);
        assertThat(page.select("a.button").attr("href")).isEqualTo(asking.token(changed));
        assertThat(page.select(".changes").text()).contains(Walk.MARK, "改过的");
        asking.withdraw(changed);
    }

    @Test
    void whoAnsweredAndIsAskedAnewSeesSoOnTheEarlierPage() {
        var ask = asked(MINUTES, false);
        anybody.post("/act/" + asking.token(ask), Map.of("t", asking.token(ask), "choice", "confirm"));
        assertThat(page(ask).select("button[value=takeback]")).hasSize(1);
        var anew = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), ask.projectId(), ask.personId(), "改过的");
        var page = page(ask);
        assertThat(page.text()).contains("请以新的一次为准");
        assertThat(page.select("a.button").attr("href")).isEqualTo(asking.token(anew));
        assertThat(page.select("button[value=takeback]")).as("the same is asked again").isEmpty();
        asking.withdraw(anew);
    }

    @Test
    void anAnswerThatTookEffectSaysSoAndOffersNoWayBack() {
        var ask = asked(TwoRows.KIND, false);
        anybody.post("/act/" + asking.token(ask), Map.of("t", asking.token(ask), "choice", "agree", "in.terms", "yes"));
        assertThat(page(ask).text()).contains("之前可以撤回").doesNotContain("已于");
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
        assertThat(page(ask).text()).contains("生效，不能再撤回");
        assertThat(page(ask).select("button[value=takeback]")).isEmpty();
    }

    @Test
    void takingBackTwiceSaysThatThereIsNothingToTakeBack() {
        var ask = asked(MINUTES, false);
        var back = Map.of("t", asking.token(ask), "do", "takeback");
        anybody.post("/act/" + asking.token(ask), Map.of("t", asking.token(ask), "choice", "confirm"));
        anybody.post("/act/" + asking.token(ask), back);
        assertThat(Jsoup.parse(anybody.post("/act/" + asking.token(ask), back).body()).select(".summary").text()).contains("没有可以撤回的答复").doesNotContain("生效");
        asking.withdraw(ask);
    }

    @Test
    void whoStoodInForOneAskAloneIsNotLedToTheNext() {
        var ask = asked(MINUTES, false);
        var deputy = walk.person("zhaolixin");
        helping.entrust(Actor.byMail(ask.personId()), ask.id(), deputy);
        asks.supersede(ask.id());
        var changed = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), ask.projectId(), ask.personId(), "改过的");
        var theirs = Jsoup.parse(anybody.get("/act/" + asking.token(ask, deputy)).body());
        assertThat(theirs.text()).contains("不再需要您答复").doesNotContain("改过的");
        assertThat(theirs.select("a.button")).isEmpty();
        asking.withdraw(changed);
    }

    @Test
    void ofAProjectThatRestsThePageSaysThat() {
        var ask = asked(MINUTES, false);
        asking.withdraw(ask);
        var before = projects.view(ask.projectId()).state();
        for (var rest : Map.of(ProjectState.SUSPENDED, "项目已暂停", ProjectState.ENDED_EARLY, "项目已提前终止", ProjectState.COMPLETED, "项目已完成并归档").entrySet()) {
            projects.state(ask.projectId(), rest.getKey());
            assertThat(page(ask).text()).contains(rest.getValue()).doesNotContain("撤销");
        }
        projects.state(ask.projectId(), before);
    }

    @Test
    void mailsOfAConfidentialProjectSayWhatIsTrueAndNothingElse() {
        var ask = asked(MINUTES, true);
        assertThat(text(ask)).contains("请您在", "前处理").doesNotContain(Walk.MARK);
        anybody.post("/act/" + asking.token(ask), Map.of("t", asking.token(ask), "choice", "confirm"));
        assertThat(text(ask)).contains("已收到您的答复").doesNotContain(Walk.MARK, "请您在", "前处理");
        asks.takeBack(Actor.byMail(ask.personId()), ask.id());
        asking.withdraw(ask);
        assertThat(text(ask)).contains("不再需要您处理").doesNotContain(Walk.MARK, "前处理");
    }

    @Test
    void aLinkThatWasSwitchedOffOffersANewOneOnlyWhileAnAnswerIsWanted() {
        var ask = asked(MINUTES, false);
        var old = asking.token(ask);
        again.renewLinks(ask.id());
        assertThat(Jsoup.parse(anybody.get("/act/" + old).body()).select("button[value=renew]")).hasSize(1);
        asking.withdraw(ask);
        var over = Jsoup.parse(anybody.get("/act/" + old).body());
        assertThat(over.select("button")).isEmpty();
        assertThat(over.text()).doesNotContain("再发一封");
    }

    @Test
    void aNewLinkThatWasAskedForIsSentAsSuchAndNotAsAReminder() {
        var ask = asked(MINUTES, false);
        var old = asking.token(ask);
        again.renewLinks(ask.id());
        anybody.post("/act/" + old, Map.of("t", old, "do", "renew"));
        assertThat(text(ask)).as("what is wanted stands first").startsWith("请").contains("链接和回复地址已停用", "/act/" + asking.token(ask)).doesNotContain("同事正在等");
        asking.withdraw(ask);
    }

    @Test
    void whoStandsInHearsWhatTheOneTheyStandInForDoes() {
        var ask = asked("requirement.action-item", false);
        var deputy = walk.person("zhaolixin");
        helping.entrust(Actor.byMail(ask.personId()), ask.id(), deputy);
        asks.extend(Actor.byMail(ask.personId()), ask.id());
        assertThat(told(deputy)).contains("答复时限已延长");
        asks.answer(Actor.byMail(deputy).insteadOf(ask.personId()), ask.id(), Reply.of("done"));
        asks.takeBack(Actor.byMail(ask.personId()), ask.id());
        assertThat(told(deputy)).contains("的答复已撤回", "/act/" + ask.id());
        var next = handingOn.forward(Actor.byMail(ask.personId()), ask.id(), walk.person("wujian"));
        assertThat(told(deputy)).contains("已转给其他同事");
        asking.withdraw(lists.view(next));
    }

    @Test
    void whoCanCorrectAnAddressIsLedToIt() {
        var ask = asked(MINUTES, false);
        anybody.post("/act/" + asking.token(ask), Map.of("t", asking.token(ask), "do", "notme"));
        for (var administrator : directory.administrators())
            assertThat(outbox.letter(administrator, traces.mailOf("act.not-me", administrator), LinkBase.of("http://trial")).text()).contains("admin-person.xhtml?id=" + ask.personId());
        asking.withdraw(ask);
    }

    @Test
    void whatIsVoluntaryIsNotRepeatedEveryMorningOnceItIsOverdue() {
        for (var kind : List.of("acceptance.feedback", "requirement.consultation-draft", "requirement.action-item")) {
            var ask = asked(kind, false);
            assertThat(standing(ask)).as(kind + ", due that day").isTrue();
            traces.due(ask.id(), ask.askedAt().minus(Duration.ofDays(3)));
            assertThat(standing(ask)).as(kind + ", overdue").isEqualTo(kind.equals("requirement.action-item"));
            asking.withdraw(ask);
        }
    }

    private boolean standing(AskView ask) {
        return standing.due(ask.personId(), ask.dueAt().plusSeconds(60), LocalDate.of(2026, 1, 1)).stream().anyMatch(notice -> notice.askId() == ask.id());
    }

    @Test
    void twoOfAKindInOneMailAreToldApart() {
        var other = Map.of("requirement.attendance", "starts", "tracking.coordination", "what", "tracking.buffer-move", "number");
        other.forEach((kind, field) -> {
            var ask = asked(kind, false);
            var title = contents.of(kind).page(ask, directory.person(ask.personId()).texts()).title();
            traces.facts(ask.id(), ask.facts().replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\d+)", "\"" + field + "\":" + (field.equals("what") ? "\"另一个\"" : field.equals("number") ? "77" : "\"2026-09-09T01:00:00Z\"")));
            assertThat(contents.of(kind).page(lists.view(ask.id()), directory.person(ask.personId()).texts()).title()).as(kind).isNotEqualTo(title);
            asking.withdraw(ask);
        });
    }

    /** The newest mail about an ask to a person. */
    private String told(long person) { return outbox.letter(person, traces.mailOf("ask", person), LinkBase.of("http://trial")).text(); }

    private AskView asked(String kind, boolean confidential) { return asking.ask(kind, AskKinds.FACTS.get(kind), walk.consulted(confidential), walk.person("sunhao")); }

    private Document page(AskView ask) { return Jsoup.parse(anybody.get("/act/" + asking.token(ask)).body()); }

    private String text(AskView ask) { return asking.letter(ask).text(); }
}
