package countersign.tracking.domain;

import static countersign.tracking.domain.PlanFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.tracking.ProgressState;
import countersign.tracking.ReportLine;
import countersign.tracking.TaskReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S4.3, S5.1: progress stated by hand between two reports, and taken back. */
class StatedProgressTest {

    private static final Instant NOW = at(10, 12).atZone(PlanFixture.ZONE).toInstant();
    private static final Actor OWNER = Actor.onPage(7);
    private static final Actor HEAD = Actor.onPage(8);

    private final TrackedTask task = new TrackedTask(1, 0, PlanFixture.plan("1 7 3 7+5 after").get(0));

    @Test
    void lookingAtAStatementLeavesTheTaskAsItIs() {
        var then = task.standing().report(60, null, at(10, 12), NOW, at(7, 9), false);
        assertThat(then.percent()).isEqualTo(60);
        assertThat(then.actualStart()).isEqualTo(at(7, 9));
        assertThat(task.percent()).isZero();
        assertThat(task.state()).isEqualTo(ProgressState.NOT_STARTED);
    }

    @Test
    void takenBackTheTaskStandsExactlyWhereItStood() {
        task.report(40, LocalDate.of(2026, 9, 14), at(8, 18), NOW.minusSeconds(3600), true);
        task.returned();
        var before = task.standing();
        state(OWNER, 100);
        assertThat(task.state()).isEqualTo(ProgressState.DONE);
        task.stand(before);
        assertThat(task.standing()).isEqualTo(before);
        assertThat(task.actualFinish()).isNull();
        assertThat(task.expectedFinish()).isEqualTo("2026-09-14");
    }

    @Test
    void whatIsNotDoneAfterAllHasNoFinish() {
        state(OWNER, 100);
        task.report(80, null, at(11, 9), NOW, false);
        assertThat(task.actualFinish()).isNull();
        assertThat(task.state()).isEqualTo(ProgressState.RUNNING);
    }

    @Test
    void aReportEndsWhatWasStated() {
        state(OWNER, 30);
        assertThat(task.stated()).isTrue();
        task.report(35, null, at(11, 9), NOW, false);
        assertThat(task.stated()).isFalse();
    }

    @Test
    void aStatementIsKnownByAnotherStampAndTakenBackByTheOneBefore() {
        var before = task.standing().stamp();
        state(OWNER, 30);
        assertThat(task.standing().stamp()).isNotEqualTo(before);
    }

    @Test
    void somebodyElsesStatementIsEnteredForTheOwner() {
        assertThat(state(OWNER, 30).enteredFor()).isNull();
        assertThat(state(HEAD, 50).enteredFor()).isEqualTo(7L);
    }

    @Test
    void theFormBeginsWithWhatWasStatedElseWithThePlan() {
        assertThat(line(20, true).proposed()).isEqualTo(20);
        assertThat(line(20, false).proposed()).isEqualTo(50);
        assertThat(line(70, false).proposed()).isEqualTo(70);
    }

    @Test
    void aCollaboratorsWordIsNothingThatHolds() {
        var helper = new Entry(HEAD, 1, null, TaskReport.of(1, 90), false, NOW);
        var owner = state(OWNER, 30);
        assertThat(Entry.holding(List.of(owner, helper))).contains(owner);
        assertThat(Entry.holding(List.of(helper))).isEmpty();
    }

    private static ReportLine line(int percent, boolean stated) {
        return new ReportLine(1, "", 1, 1, "", percent, 50, at(7, 9), at(11, 18), null, "", stated);
    }

    private Entry state(Actor actor, int percent) {
        var entry = Entry.byHand(actor, task, TaskReport.of(1, percent), task.standing(), NOW);
        task.report(percent, null, at(10, 12), NOW, false);
        task.stand(task.standing().byHand());
        return entry;
    }
}
