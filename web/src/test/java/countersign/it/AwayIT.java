package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import countersign.shared.Actor;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.Deputies;
import countersign.shared.ask.HandingOn;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.policy.EditPolicy;
import countersign.shared.policy.Policies;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyRow;
import countersign.shared.policy.Scenario;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody's mailbox says that they are away: whoever answers for them names their deputy from the mail that asks for one (A4, P1). */
@ExtendWith(ArquillianExtension.class)
class AwayIT {

    @Inject Absence absence;
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject HandingOn handingOn;
    @Inject AskLists lists;
    @Inject Deputies deputies;
    @Inject Directory directory;
    @Inject Policies policies;
    @Inject Traces traces;
    @Inject Cast cast;
    @Inject Letters letters;
    private final Guest anybody = Guest.nobody();

    @BeforeEach
    void somebodyIsAskedSomethingAndTheFolderIsWatched() { absence.begins(); }

    @AfterEach
    void nobodyIsAwayAndTheFolderIsLeft() { absence.ends(); }

    @Test
    void anAbsenceIsNotAnsweredAndTheirHeadIsAskedOnceForADeputy() {
        var mail = traces.mailOf(absence.waiting.id());
        for (int i = 0; i < 3; i++) absence.shows();
        assertThat(lists.view(absence.waiting.id()).open()).isTrue();
        assertThat(traces.mailOf(absence.waiting.id())).as("nothing goes back to the mailbox").isEqualTo(mail);
        assertThat(absence.asked()).hasSize(1).allMatch(ask -> ask.personId() == walk.person("sunhao"));
        assertThat(letters.text(walk.person("sunhao"), absence.ask().id())).contains(directory.person(absence.away).name() + "的邮箱自动回复说本人不在", "我在休假", "/act/" + absence.ask().id());
    }

    @Test
    void theDeputyIsNamedOnThePageBehindTheMailAndBothHearOfIt() {
        absence.shows();
        var until = directory.today().plusDays(3);
        var link = absence.link();
        assertThat(Jsoup.parse(anybody.get(link).body()).select("select option").eachText()).contains(absence.stays).doesNotContain(directory.person(absence.away).name());
        assertThat(anybody.post(link, absence.named(until, "")).statusCode()).isEqualTo(303);
        asking.settle();
        assertThat(directory.deputiesOf(absence.away)).extracting(DeputyView::deputyId, DeputyView::until).containsExactly(tuple(absence.colleague, until));
        assertThat(traces.facts("shared.deputy", absence.colleague)).isNotEmpty();
        assertThat(traces.facts("shared.deputy", absence.away)).isNotEmpty();
    }

    @Test
    void theDeputyIsNamedByAReplyWithTheirName() {
        absence.shows();
        letters.answer(letters.token(absence.ask().personId(), absence.ask().id()), absence.stays);
        assertThat(lists.view(absence.ask().id()).state()).isEqualTo(AskState.ANSWERED);
        asking.settle();
        assertThat(directory.deputyOf(absence.away, null)).contains(absence.colleague);
    }

    @Test
    void whoCannotStandInIsRefusedBesideTheField() {
        absence.shows();
        var today = directory.today();
        for (var wrong : Map.of("in.standIn", "999999", "in.until", today.plusDays(90).toString()).entrySet()) {
            var sent = new HashMap<>(absence.named(today, ""));
            sent.put(wrong.getKey(), wrong.getValue());
            var page = Jsoup.parse(anybody.post(absence.link(), sent).body());
            assertThat(ActInputIT.said(page, wrong.getKey())).as(wrong.getKey()).isNotEmpty();
            assertThat(page.select(".problem").eachText()).as("beside it and nowhere else").hasSize(1);
        }
    }

    @Test
    void thatNobodyHasToStandInNamesNobody() {
        absence.shows();
        anybody.post(absence.link(), absence.nobody());
        asking.settle();
        assertThat(absence.ask().state()).isEqualTo(AskState.SETTLED);
        assertThat(directory.deputiesOf(absence.away)).isEmpty();
    }

    @Test
    void whoLeftBeforeItTookEffectIsAskedForAgain() {
        var leaving = cast.add("it.leaves", "将离职人");
        absence.shows();
        anybody.post(absence.link(), absence.named(leaving, directory.today(), ""));
        cast.leave("it.leaves");
        asking.settle();
        assertThat(directory.deputiesOf(absence.away)).isEmpty();
        assertThat(absence.ask().open()).as("asked again").isTrue();
    }

    @Test
    void whatIsWrittenBesideItMayHaveSeveralLinesAndIsTheReasonInOne() {
        absence.shows();
        answers(absence.named(directory.today(), "我来安排，\n" + "请多关照".repeat(200)));
        asking.settle();
        assertThat(directory.deputiesOf(absence.away)).hasSize(1).allMatch(deputy -> deputy.reason().startsWith("我来安排， 请多关照") && deputy.reason().length() == 500);
    }

    @Test
    void aPeriodThatThePolicyLetsNoLongerIsAskedForAgain() {
        absence.shows();
        answers(absence.named(directory.today().plusDays(20), ""));
        var before = longest();
        longest("14 D");
        try {
            asking.settle();
            assertThat(directory.deputiesOf(absence.away)).isEmpty();
            assertThat(absence.ask().open()).as("asked again").isTrue();
            assertThat(answers(absence.named(directory.today().plusDays(20), ""))).as("as the policy stands now").contains("最长 14 天");
        } finally {
            longest(before.setting());
        }
    }

    @Test
    void whoIsArrangedForALaterLeaveIsNoHindrance() {
        var leave = directory.today().plusDays(10);
        deputies.appoint(Actor.byMail(absence.away), absence.away, List.of(), walk.person("wujian"), leave, leave.plusDays(2), "");
        absence.shows();
        answers(absence.named(directory.today().plusDays(3), ""));
        asking.settle();
        assertThat(directory.deputyOf(absence.away, null)).contains(absence.colleague);
        assertThat(directory.deputiesOf(absence.away)).hasSize(2);
    }

    @Test
    void thePageSaysWhoIsArrangedAndThatTheLastOneHolds() {
        var leave = directory.today().plusDays(2);
        deputies.appoint(Actor.byMail(absence.away), absence.away, List.of(), walk.person("wujian"), leave, leave.plusDays(9), "");
        absence.shows();
        assertThat(Jsoup.parse(anybody.get(absence.link()).body()).text()).contains("已安排的代理", directory.person(walk.person("wujian")).name(), "以您的指定为准");
        answers(absence.named(directory.today().plusDays(3), ""));
        asking.settle();
        assertThat(directory.deputiesOf(absence.away)).extracting(DeputyView::deputyId, DeputyView::until)
                .containsExactly(tuple(absence.colleague, directory.today().plusDays(3)), tuple(walk.person("wujian"), leave.plusDays(9)));
        assertThat(traces.facts("shared.deputy", walk.person("wujian"))).as("who does not stand in on those days hears of it").isNotEmpty();
    }

    @Test
    void itTakesEffectWhereItWasHandedOn() {
        absence.shows();
        handingOn.forward(Actor.byMail(absence.ask().personId()), absence.ask().id(), walk.person("wujian"));
        assertThat(absence.ask().personId()).isEqualTo(walk.person("wujian"));
        // today may be over when it takes effect
        assertThat(anybody.post(absence.link(), absence.named(directory.today().plusDays(1), "")).statusCode()).isEqualTo(303);
        asking.settle();
        assertThat(directory.deputyOf(absence.away, null)).contains(absence.colleague);
    }

    private String answers(Map<String, String> answer) { return anybody.post(absence.link(), answer).body(); }

    private PolicyRow longest() { return policies.rows(Scenario.EMERGENCY_RESPONSE).stream().filter(row -> row.key() == PolicyKey.DEPUTY).findFirst().orElseThrow(); }

    private void longest(String days) {
        var row = longest();
        policies.edit(new EditPolicy(Scenario.EMERGENCY_RESPONSE, PolicyKey.DEPUTY, days, row.lowest(), row.highest(), row.shown()), Actor.onPage(walk.person("admin")));
    }
}
