package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.ask.AskNotice;
import countersign.shared.ask.Deputies;
import countersign.shared.ask.DeputySweep;
import countersign.shared.ask.Helping;
import countersign.shared.json.Json;
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

/** What a deputy is asked by mail when they begin to stand in, and what they hear when they no longer do (P1). */
@ExtendWith(ArquillianExtension.class)
class TakingOverIT {

    @Inject Absence absence;
    @Inject Asking asking;
    @Inject Deputies deputies;
    @Inject DeputySweep sweep;
    @Inject Helping helping;
    @Inject Directory directory;
    @Inject Traces traces;
    @Inject Clocks clocks;
    @Inject Letters letters;
    @Inject Walk walk;

    @BeforeEach
    void somebodyIsAway() { absence.begins(); }

    @AfterEach
    void nobodyIsAwayAnyMore() { absence.ends(); }

    @Test
    void whoBeginsToStandInIsAskedByMailWhatWaitsAlreadyAndNothingTwice() {
        var today = directory.today();
        appoint(today.plusDays(1), today.plusDays(3));
        sweep.run();
        assertThat(asked()).as("on the day before").isEmpty();
        clocks.move(Duration.ofDays(1));
        sweep.run();
        assertThat(asked()).containsExactly(AskNotice.Stage.ASKED.name());
        assertThat(letters.text(absence.colleague, absence.waiting.id())).contains(directory.person(absence.away).name());
        assertThat(Guest.nobody().get("/act/" + asking.token(absence.waiting, absence.colleague)).statusCode()).as("the page behind its link").isEqualTo(200);
        absence.waits(absence.waiting.projectId());
        sweep.run();
        assertThat(asked()).hasSize(1);
    }

    @Test
    void whoStandsInAtOnceIsAskedWithinTheMinute() {
        appoint(directory.today(), directory.today());
        sweep.run();
        assertThat(asked()).containsExactly(AskNotice.Stage.ASKED.name());
    }

    @Test
    void whoWasDeputyAlreadyWhenItWasAskedHearsOfItOnce() {
        appoint(directory.today(), directory.today().plusDays(3));
        sweep.run();
        var shown = stands();
        deputies.dismiss(walk.by("sunhao"), absence.away, shown);
        appoint(directory.today(), directory.today().plusDays(3));
        sweep.run();
        assertThat(asked()).hasSize(1);
    }

    @Test
    void whoNoLongerStandsInHearsOfItAndSoDoesWhoeverTheyStoodInFor() {
        var today = directory.today();
        appoint(today, today.plusDays(3));
        deputies.dismiss(walk.by("sunhao"), absence.away, stands());
        var name = directory.person(absence.away).name();
        var days = directory.person(absence.colleague).texts().get("shared.deputy.mail.insteadOf", absence.stays, today, today.plusDays(3));
        assertThat(letters.newest("shared.deputies-ended", absence.colleague)).contains("由您代" + name + "办理待办的安排已经结束", days, directory.person(walk.person("sunhao")).name());
        assertThat(letters.newest("shared.deputies-ended", absence.away)).contains("由他人代您办理待办的安排已全部结束", days);
        deputies.dismiss(walk.by("sunhao"), absence.away, stands());
        assertThat(traces.facts("shared.deputies-ended", absence.away)).as("there was nothing to end").hasSize(1);
    }

    @Test
    void whoeverWasGivenOneAskStillAnswersItWhenOthersNoLongerStandIn() {
        helping.entrust(Actor.byMail(absence.away), absence.waiting.id(), absence.colleague);
        appoint(directory.today(), directory.today());
        deputies.dismiss(walk.by("sunhao"), absence.away, stands());
        assertThat(directory.deputyOf(absence.away, null)).isEmpty();
        assertThat(directory.deputyOf(absence.away, absence.waiting.id())).contains(absence.colleague);
    }

    private void appoint(LocalDate from, LocalDate until) { deputies.appoint(walk.by("sunhao"), absence.away, stands(), absence.colleague, from, until, ""); }

    private List<DeputyView> stands() { return directory.deputiesOf(absence.away); }

    /** What the colleague was told of what waited. */
    private List<String> asked() {
        return traces.facts(AskNotice.KIND, absence.colleague).stream().map(facts -> Json.read(facts, AskNotice.class))
                .filter(fact -> fact.askId() == absence.waiting.id()).map(fact -> fact.stage().name()).toList();
    }
}
