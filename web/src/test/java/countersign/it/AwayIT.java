package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import countersign.requirement.ActionItemFacts;
import countersign.shared.Actor;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.AwayFacts;
import countersign.shared.ask.Aways;
import countersign.shared.ask.Deputies;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.policy.EditPolicy;
import countersign.shared.policy.Policies;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyRow;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody's mailbox says that they are away: whoever answers for them names their deputy from the mail that asks for one (A4, P1). */
@ExtendWith(ArquillianExtension.class)
class AwayIT {

    private static final String MINUTES = "requirement.minutes";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject Asks asks;
    @Inject Aways aways;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject Deputies deputies;
    @Inject Directory directory;
    @Inject Policies policies;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Traces traces;
    @Inject Cast cast;
    @Inject Letters letters;
    @Inject Clocks clocks;
    private final Guest anybody = Guest.nobody();
    private long away;
    private long colleague;
    private String stays;
    private AskView waiting;

    @BeforeEach
    void somebodyIsAskedSomethingAndTheFolderIsWatched() {
        letters.open();
        var number = PEOPLE.incrementAndGet(); // an absence is asked about once in two weeks
        away = cast.add("it.away" + number, "外出人" + number);
        stays = "留守人" + number;
        colleague = cast.add("it.stays" + number, stays);
        waiting = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), walk.consulted(false), away);
    }

    @AfterEach
    void nobodyIsAwayAndTheFolderIsLeft() {
        deputies.dismiss(Actor.SYSTEM, away, directory.deputiesOf(away));
        asked().filter(AskView::open).forEach(asking::withdraw);
        asking.withdraw(waiting);
        letters.close();
    }

    @Test
    void anAbsenceIsNotAnsweredAndTheirHeadIsAskedOnceForADeputy() {
        var mail = traces.mailOf(waiting.id());
        for (int i = 0; i < 3; i++) isAway();
        assertThat(lists.view(waiting.id()).open()).isTrue();
        assertThat(traces.mailOf(waiting.id())).as("nothing goes back to the mailbox").isEqualTo(mail);
        assertThat(asked()).hasSize(1).allMatch(ask -> ask.personId() == walk.person("sunhao"));
        assertThat(letters.text(walk.person("sunhao"), ask().id())).contains(directory.person(away).name() + "的邮箱自动回复说本人不在", "我在休假", "/act/" + ask().id());
    }

    @Test
    void theDeputyIsNamedOnThePageBehindTheMailAndBothHearOfIt() {
        isAway();
        var until = directory.today().plusDays(3);
        var link = "/act/" + asking.token(ask());
        assertThat(Jsoup.parse(anybody.get(link).body()).select("select option").eachText()).contains(stays).doesNotContain(directory.person(away).name());
        var named = Map.of("t", asking.token(ask()), "choice", "name", "in.standIn", Long.toString(colleague), "in.until", until.toString());
        assertThat(anybody.post(link, named).statusCode()).isEqualTo(303);
        takesEffect();
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::deputyId, DeputyView::until).containsExactly(tuple(colleague, until));
        assertThat(traces.facts("shared.deputy", colleague)).isNotEmpty();
        assertThat(traces.facts("shared.deputy", away)).isNotEmpty();
    }

    @Test
    void theDeputyIsNamedByAReplyWithTheirName() {
        isAway();
        letters.answer(letters.token(ask().personId(), ask().id()), stays);
        assertThat(lists.view(ask().id()).state()).isEqualTo(AskState.ANSWERED);
        takesEffect();
        assertThat(directory.deputyOf(away, null)).contains(colleague);
    }

    @Test
    void whoCannotStandInIsRefusedBesideTheField() {
        isAway();
        var today = directory.today();
        for (var wrong : Map.of("in.standIn", "999999", "in.until", today.plusDays(90).toString()).entrySet()) {
            var sent = new HashMap<>(Map.of("t", asking.token(ask()), "choice", "name", "in.standIn", Long.toString(colleague), "in.until", today.toString()));
            sent.put(wrong.getKey(), wrong.getValue());
            var page = Jsoup.parse(anybody.post("/act/" + asking.token(ask()), sent).body());
            assertThat(ActInputIT.said(page, wrong.getKey())).as(wrong.getKey()).isNotEmpty();
            assertThat(page.select(".problem").eachText()).as("beside it and nowhere else").hasSize(1);
        }
    }

    @Test
    void nobodyIsAskedAnyMoreOnceTheyNamedSomebodyThemselves() {
        isAway();
        deputies.appoint(Actor.byMail(away), away, List.of(), colleague, directory.today(), directory.today(), "");
        assertThat(ask().state()).isEqualTo(AskState.WITHDRAWN);
    }

    @Test
    void thatNobodyHasToStandInNamesNobody() {
        isAway();
        anybody.post("/act/" + asking.token(ask()), Map.of("t", asking.token(ask()), "choice", "none"));
        takesEffect();
        assertThat(ask().state()).isEqualTo(AskState.SETTLED);
        assertThat(directory.deputiesOf(away)).isEmpty();
    }

    @Test
    void whoLeftBeforeItTookEffectIsAskedForAgain() {
        var leaving = cast.add("it.leaves", "将离职人");
        isAway();
        anybody.post("/act/" + asking.token(ask()), Map.of("t", asking.token(ask()), "choice", "name", "in.standIn", Long.toString(leaving), "in.until", directory.today().toString()));
        cast.leave("it.leaves");
        takesEffect();
        assertThat(directory.deputiesOf(away)).isEmpty();
        assertThat(ask().open()).as("asked again").isTrue();
    }

    @Test
    void whatIsWrittenBesideItMayHaveSeveralLinesAndIsTheReasonInOne() {
        isAway();
        answers(named(directory.today(), "我来安排，\n" + "请多关照".repeat(200)));
        takesEffect();
        assertThat(directory.deputiesOf(away)).hasSize(1).allMatch(deputy -> deputy.reason().startsWith("我来安排， 请多关照") && deputy.reason().length() == 500);
    }

    @Test
    void aPeriodThatThePolicyLetsNoLongerIsAskedForAgain() {
        isAway();
        answers(named(directory.today().plusDays(20), ""));
        var before = longest();
        longest("14 D");
        try {
            takesEffect();
            assertThat(directory.deputiesOf(away)).isEmpty();
            assertThat(ask().open()).as("asked again").isTrue();
            assertThat(answers(named(directory.today().plusDays(20), ""))).as("as the policy stands now").contains("最长 14 天");
        } finally {
            longest(before.setting());
        }
    }

    @Test
    void whoIsArrangedForALaterLeaveIsNoHindrance() {
        var leave = directory.today().plusDays(10);
        deputies.appoint(Actor.byMail(away), away, List.of(), walk.person("wujian"), leave, leave.plusDays(2), "");
        isAway();
        answers(named(directory.today().plusDays(3), ""));
        takesEffect();
        assertThat(directory.deputyOf(away, null)).contains(colleague);
        assertThat(directory.deputiesOf(away)).hasSize(2);
    }

    @Test
    void thePageSaysWhoIsArrangedAndThatTheLastOneHolds() {
        var leave = directory.today().plusDays(2);
        deputies.appoint(Actor.byMail(away), away, List.of(), walk.person("wujian"), leave, leave.plusDays(9), "");
        isAway();
        assertThat(Jsoup.parse(anybody.get("/act/" + asking.token(ask())).body()).text()).contains("已安排的代理", directory.person(walk.person("wujian")).name(), "以您的指定为准");
        answers(named(directory.today().plusDays(3), ""));
        takesEffect();
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::deputyId, DeputyView::until)
                .containsExactly(tuple(colleague, directory.today().plusDays(3)), tuple(walk.person("wujian"), leave.plusDays(9)));
        assertThat(traces.facts("shared.deputy", walk.person("wujian"))).as("who does not stand in on those days hears of it").isNotEmpty();
    }

    @Test
    void itTakesEffectWhereItWasHandedOn() {
        isAway();
        asks.forward(Actor.byMail(ask().personId()), ask().id(), walk.person("wujian"));
        assertThat(ask().personId()).isEqualTo(walk.person("wujian"));
        // today may be over when it takes effect
        assertThat(anybody.post("/act/" + asking.token(ask()), named(directory.today().plusDays(1), "")).statusCode()).isEqualTo(303);
        takesEffect();
        assertThat(directory.deputyOf(away, null)).contains(colleague);
    }

    @Test
    void whoDoesNotSeeAConfidentialProjectReadsItsNumberOnlyAndShowsItToNobody() {
        asking.withdraw(waiting);
        var secret = walk.consulted(true);
        away = directory.departments().stream().flatMap(department -> directory.members(department.id()).stream()).map(PersonView::id)
                .filter(one -> directory.deputiesOf(one).isEmpty() && directory.above(one).filter(head -> !access.canSee(secret, head)).isPresent()).findFirst().orElseThrow();
        waiting = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), secret, away);
        aways.ask(away, waiting, "我在休假");
        assertThat(Jsoup.parse(anybody.get("/act/" + asking.token(ask())).body()).text()).contains(projects.view(secret).number(), "我在休假").doesNotContain(Walk.MARK);
        asks.forward(Actor.byMail(ask().personId()), ask().id(), colleague);
        assertThat(access.canSee(secret, colleague)).isFalse();
    }

    @Test
    void whatWaitsInAConfidentialProjectThatRestsIsNotReadInWhatIsAskedOnBehalfOfAnother() {
        asking.withdraw(waiting);
        var secret = walk.consulted(true);
        waiting = asking.ask(ActionItemFacts.KIND, ActionItemFacts.class, secret, away, "封存");
        aways.ask(away, waiting, "我在休假");
        var first = ask();
        assertThat(first.facts(AwayFacts.class).what()).as("who is asked sees it").contains("封存");
        var other = asking.ask(ActionItemFacts.KIND, ActionItemFacts.class, walk.consulted(false), away);
        asks.withdrawProject(Actor.SYSTEM, secret);
        assertThat(ask().projectId()).isEqualTo(other.projectId());
        assertThat(letters.text(ask().personId(), ask().id())).contains(Walk.MARK).doesNotContain("封存");
        for (var link : List.of(first, ask())) assertThat(anybody.get("/act/" + asking.token(link)).body()).doesNotContain("封存");
        asking.withdraw(other);
    }

    @Test
    void nobodyIsAskedAnyMoreOnceTheyAnswerSomething() {
        var other = asking.ask(AwayFacts.KIND, AwayFacts.class, waiting.projectId(), away);
        isAway();
        anybody.post("/act/" + asking.token(other), Map.of("t", asking.token(other), "choice", "none"));
        takesEffect();
        assertThat(lists.view(other.id()).state()).isEqualTo(AskState.SETTLED);
        assertThat(ask().state()).isEqualTo(AskState.WITHDRAWN);
    }

    @Test
    void whoWritesThatTheyAreBackNeedsNobodyAndThePageAndTheMailSayWhy() {
        isAway();
        var head = ask().personId();
        letters.answer(letters.token(away, waiting.id()), "我已经回来了，材料还在看，稍后答复。");
        assertThat(lists.view(waiting.id()).open()).as("no answer to what waits").isTrue();
        assertThat(ask().state()).isEqualTo(AskState.WITHDRAWN);
        var why = directory.person(away).name() + "本人已经答复或来信，不需要再指定代理人。";
        assertThat(anybody.get("/act/" + asking.token(ask())).body()).contains(why);
        assertThat(letters.text(head, ask().id())).contains("不再需要您答复", why);
    }

    @Test
    void thePageSaysWhoWasNamedOtherwise() {
        isAway();
        deputies.appoint(Actor.byMail(away), away, List.of(), colleague, directory.today(), directory.today().plusDays(1), "");
        assertThat(anybody.get("/act/" + asking.token(ask())).body()).contains("由" + stays + "代为办理");
    }

    @Test
    void whoseDeputyWasDismissedOrWhoseProjectGoesOnIsNotSaidToHaveWritten() {
        isAway();
        deputies.appoint(Actor.byMail(away), away, List.of(), colleague, directory.today(), directory.today(), "");
        deputies.dismiss(Actor.byMail(away), away, directory.deputiesOf(away));
        saysNothingOfThem();
        aways.ask(away, waiting, "我在休假");
        projects.state(waiting.projectId(), ProjectState.SUSPENDED);
        asks.withdrawProject(Actor.SYSTEM, waiting.projectId());
        projects.state(waiting.projectId(), ProjectState.RUNNING);
        saysNothingOfThem();
    }

    private void saysNothingOfThem() {
        assertThat(ask().state()).isEqualTo(AskState.WITHDRAWN);
        assertThat(anybody.get("/act/" + asking.token(ask())).body()).contains("不再需要您答复").doesNotContain("已经答复或来信");
        assertThat(letters.text(ask().personId(), ask().id())).contains("不再需要您答复").doesNotContain("已经答复或来信");
    }

    @Test
    void thatNobodyHasToStandInHoldsForEveryProjectInThatAbsence() {
        var other = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), walk.consulted(false), away);
        isAway();
        projects.state(waiting.projectId(), ProjectState.SUSPENDED);
        asks.withdrawProject(Actor.SYSTEM, waiting.projectId());
        anybody.post("/act/" + asking.token(ask()), Map.of("t", asking.token(ask()), "choice", "none"));
        takesEffect();
        var third = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), walk.consulted(false), away);
        letters.send(Letters.letter(letters.token(away, third.id()), "还在休假，8月10日回来。", "Auto-Submitted: auto-replied\r\n"));
        assertThat(asked()).hasSize(2).noneMatch(AskView::open);
        asking.withdraw(other);
        asking.withdraw(third);
    }

    @Test
    void whereItsProjectRestsItIsAskedOnBehalfOfAnotherThatWaits() {
        var other = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), walk.consulted(false), away);
        isAway();
        var first = ask();
        asks.withdrawProject(Actor.onPage(walk.person("zhoulan")), waiting.projectId());
        assertThat(lists.view(first.id()).open()).isFalse();
        assertThat(ask()).matches(AskView::open).matches(ask -> ask.projectId() == other.projectId() && ask.personId() == first.personId());
        assertThat(anybody.get("/act/" + asking.token(first)).body()).as("the old link leads on").contains(asking.token(ask()), "同样的事后来又另外征询过您")
                .as("nothing changed in what the mail was about").doesNotContain("内容有变化").as("nor is it said for which project").doesNotContain(numbers(waiting, other));
        asks.withdrawProject(Actor.SYSTEM, other.projectId());
        assertThat(asked()).as("nobody waits any more").noneMatch(AskView::open);
    }

    @Test
    void whatWasAskedAndAnsweredForAnotherProjectIsNotShownByTheOldLink() {
        var other = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), walk.consulted(false), away);
        isAway();
        var first = ask();
        asks.withdrawProject(Actor.SYSTEM, waiting.projectId());
        anybody.post("/act/" + asking.token(ask()), Map.of("t", asking.token(ask()), "choice", "none"));
        assertThat(anybody.get("/act/" + asking.token(first)).body()).contains("那一次已有答复").doesNotContain(numbers(waiting, other));
        takesEffect();
        asking.withdraw(other);
    }

    @Test
    void whoIsStillAwayIsAskedForAgainWhenAnotherProjectWaitsAfterItsOwnWasSuspended() {
        isAway();
        projects.state(waiting.projectId(), ProjectState.SUSPENDED);
        asks.withdrawProject(Actor.SYSTEM, waiting.projectId());
        assertThat(asked()).noneMatch(AskView::open);
        var other = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), walk.consulted(false), away);
        letters.send(Letters.letter(letters.token(away, other.id()), "还在休假，8月10日回来。", "Auto-Submitted: auto-replied\r\n"));
        assertThat(ask()).matches(AskView::open).matches(ask -> ask.projectId() == other.projectId());
        asking.withdraw(other);
    }

    @Test
    void whatHasBecomeImpossibleIsAskedAgainForAnotherProjectWhereItsOwnRests() {
        var other = asking.ask(MINUTES, AskKinds.FACTS.get(MINUTES), walk.consulted(false), away);
        var leaving = cast.add("it.leaves.too", "也将离职人");
        isAway();
        anybody.post("/act/" + asking.token(ask()), Map.of("t", asking.token(ask()), "choice", "name", "in.standIn", Long.toString(leaving), "in.until", directory.today().toString()));
        cast.leave("it.leaves.too");
        asks.withdrawProject(Actor.SYSTEM, waiting.projectId());
        takesEffect();
        assertThat(ask()).as("asked again").matches(AskView::open).matches(ask -> ask.projectId() == other.projectId());
        asking.withdraw(other);
    }

    private String[] numbers(AskView... asks) { return Stream.of(asks).map(ask -> projects.view(ask.projectId()).number()).toArray(String[]::new); }

    private Map<String, String> named(LocalDate until, String comment) {
        return Map.of("t", asking.token(ask()), "choice", "name", "in.standIn", Long.toString(colleague), "in.until", until.toString(), "comment", comment);
    }

    private String answers(Map<String, String> answer) { return anybody.post("/act/" + asking.token(ask()), answer).body(); }

    private PolicyRow longest() { return policies.rows(Scenario.EMERGENCY_RESPONSE).stream().filter(row -> row.key() == PolicyKey.DEPUTY).findFirst().orElseThrow(); }

    private void longest(String days) {
        var row = longest();
        policies.edit(new EditPolicy(Scenario.EMERGENCY_RESPONSE, PolicyKey.DEPUTY, days, row.lowest(), row.highest(), row.shown()), Actor.onPage(walk.person("admin")));
    }

    private void isAway() { letters.send(Letters.letter(letters.token(away, waiting.id()), "我在休假，8月10日回来。无异议", "Auto-Submitted: auto-replied\r\n")); }

    private void takesEffect() {
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    /** All that was asked because of the person's absence, the oldest first. */
    private Stream<AskView> asked() { return lists.of("away:" + away).stream().filter(ask -> ask.kind().equals(AwayFacts.KIND)); }

    private AskView ask() { return asked().reduce((one, other) -> other).orElseThrow(); }
}
