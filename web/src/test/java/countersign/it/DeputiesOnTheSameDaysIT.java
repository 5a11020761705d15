package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import countersign.shared.ask.Deputies;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is to stand in for a person on days on which another was to: the last one named holds, and whoever it concerns hears of it (P1). */
@ExtendWith(ArquillianExtension.class)
class DeputiesOnTheSameDaysIT {

    @Inject Deputies deputies;
    @Inject Traces traces;
    @Inject Cast cast;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject Walk walk;
    @Inject Letters letters;
    private long away;
    private long first;
    private long last;

    @BeforeEach
    void somebodyIsAwayAndTwoCouldStandIn() {
        away = cast.add("it.leave", "休假人");
        first = cast.add("it.stands.first", "先代理人");
        last = cast.add("it.stands.last", "后代理人");
    }

    @AfterEach
    void nobodyStandsInAnyMore() { deputies.dismiss(walk.by("sunhao"), away, directory.deputiesOf(away)); }

    @Test
    void whoWasToStandInOnSomeOfThoseDaysHearsThatAnotherDoes() {
        var today = directory.today();
        appoint(first, today.plusDays(5), today.plusDays(8));
        appoint(last, today, today.plusDays(6));
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::deputyId, DeputyView::from, DeputyView::until).as("the last one holds, the other keeps the rest")
                .containsExactly(tuple(last, today, today.plusDays(6)), tuple(first, today.plusDays(7), today.plusDays(8)));
        assertThat(letters.newest("shared.deputy", first)).contains("休假人的待办改由后代理人代为答复和签字", directory.person(first).texts().get("shared.deputy.mail.insteadOf", "先代理人", today.plusDays(5), today.plusDays(6)), "不再由您代理");
        for (var told : List.of(away, last)) assertThat(letters.newest("shared.deputy", told)).contains("取代原来的安排", "先代理人").doesNotContain("改由");
    }

    @Test
    void anArrangementIsCutInTwoByAnotherInItsMidst() {
        var today = directory.today();
        appoint(first, today, today.plusDays(8));
        appoint(last, today.plusDays(3), today.plusDays(4));
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::from, DeputyView::until).containsExactly(tuple(today, today.plusDays(2)),
                tuple(today.plusDays(3), today.plusDays(4)), tuple(today.plusDays(5), today.plusDays(8)));
        appoint(last, today, today.plusDays(20));
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::deputyId).containsExactly(last);
    }

    @Test
    void whoseArrangementHadEndedWhenAnotherWasMadeIsNotTold() {
        first = cast.add("it.stands.ended", "已结束代理人");
        var today = directory.today();
        appoint(first, today, today.plusDays(3));
        var shown = directory.deputiesOf(away);
        deputies.dismiss(walk.by("sunhao"), away, shown);
        assertThat(appoint(shown, last, today, today.plusDays(3))).isEmpty();
        assertThat(traces.facts("shared.deputy", first)).hasSize(1);
    }

    @Test
    void nobodyStandsInOnDaysThatAreOverAndWhatIsCutIsKept() {
        appoint(first, directory.today(), directory.today().plusDays(8));
        clocks.move(Duration.ofDays(2));
        var today = directory.today();
        var shown = directory.deputiesOf(away);
        assertThat(Refused.fields(() -> appoint(shown, last, today.minusDays(2), today.plusDays(1)))).containsExactly("from");
        assertThat(directory.deputiesOf(away)).isEqualTo(shown);
        appoint(shown, last, today, today.plusDays(1));
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::deputyId, DeputyView::from, DeputyView::until)
                .containsExactly(tuple(last, today, today.plusDays(1)), tuple(first, today.plusDays(2), today.plusDays(6)));
        assertThat(Guest.in("admin", "countersign").get("/admin-person.xhtml?id=" + away).body()).contains("由“先代理人”代理的安排不再包括");
    }

    @Test
    void whoStoodInOnDaysThatAreOverDidSoWhenAllEnds() {
        away = cast.add("it.leave.ended", "提前回来人");
        var began = directory.today();
        appoint(first, began, began.plusDays(3));
        appoint(last, began.plusDays(5), began.plusDays(8));
        clocks.move(Duration.ofDays(2));
        deputies.dismiss(walk.by("sunhao"), away, directory.deputiesOf(away));
        assertThat(directory.deputyOf(away, null)).as("from today on").isEmpty();
        assertThat(directory.deputiesOf(away)).as("what had not begun").isEmpty();
        assertThat(traces.deputies(away)).containsExactly(began + " " + began.plusDays(1));
        assertThat(Guest.in("admin", "countersign").get("/admin-person.xhtml?id=" + away).body()).contains("由“先代理人”代理的安排不再包括", "由“后代理人”代理的安排不再包括");
    }

    private void appoint(long deputy, LocalDate from, LocalDate until) { appoint(directory.deputiesOf(away), deputy, from, until); }

    private List<DeputyView> appoint(List<DeputyView> shown, long deputy, LocalDate from, LocalDate until) {
        return deputies.appoint(walk.by("sunhao"), away, shown, deputy, from, until, "");
    }
}
