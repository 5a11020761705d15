package countersign.tracking.domain;

import static countersign.tracking.domain.PlanFixture.at;
import static countersign.tracking.domain.PlanFixture.plain;
import static countersign.tracking.domain.PlanFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.RuleViolation;
import countersign.tasking.PlannedTask;
import countersign.tasking.PlanFact;
import countersign.tasking.schedule.ConstraintType;
import countersign.tracking.ChangeField;
import countersign.tracking.TaskChange;
import countersign.tracking.domain.Forecast.Reported;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S5.6: two requests on the same tasks are reconciled, and what stays within the buffer needs none. */
class ChangeRulesTest {

    private static final TaskChange LONGER = new TaskChange(1, ChangeField.ESTIMATE, "2400min", "3360min");

    @Test
    void aFieldNobodyElseTouchedIsTaken() {
        var result = Reconcile.of(List.of(LONGER), change -> Optional.of("2400min"));
        assertThat(result.changes()).containsExactly(LONGER);
        assertThat(result.conflicts()).isEmpty();
    }

    @Test
    void whatStandsThereAlreadyNeedsNothing() {
        assertThat(Reconcile.of(List.of(LONGER), change -> Optional.of("3360min"))).isEqualTo(new Reconcile.Result(List.of(), List.of()));
    }

    @Test
    void aFieldThatAnotherRequestSetIsAConflictByName() {
        var owner = new TaskChange(1, ChangeField.OWNER, "7", "8");
        var result = Reconcile.of(List.of(LONGER, owner), change -> Optional.of(change.field() == ChangeField.OWNER ? "9" : "2400min"));
        assertThat(result.changes()).containsExactly(LONGER);
        assertThat(result.conflicts()).containsExactly(new Reconcile.Conflict(owner, Optional.of("9")));
    }

    @Test
    void aTaskThatIsGoneConflictsUnlessItWasToGo() {
        var removed = new TaskChange(1, ChangeField.REMOVED, "false", "true");
        var result = Reconcile.of(List.of(LONGER, removed), change -> Optional.empty());
        assertThat(result.conflicts()).extracting(Reconcile.Conflict::wanted).containsExactly(LONGER);
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void timeIsReadAsPeopleWriteItAndRefusedByField() {
        assertThat(ChangeValues.canonical(ChangeField.ESTIMATE, "5天", 480)).isEqualTo("2400min");
        assertThat(ChangeValues.canonical(ChangeField.ESTIMATE, "4h", 480)).isEqualTo("240min");
        assertThatThrownBy(() -> ChangeValues.canonical(ChangeField.ESTIMATE, "soon", 480)).isInstanceOf(RuleViolation.class)
                .hasMessageContaining("estimate");
        assertThatThrownBy(() -> ChangeValues.canonical(ChangeField.START, "8月6日", 480)).isInstanceOf(RuleViolation.class).hasMessageContaining("start");
    }

    @Test
    void aBeginIsSaidAndReadBackAndLeavesTheRestOfWhatWasSaid() {
        var said = new PlanFact(1, null, null, null, null, LocalDate.of(2026, 9, 30), 60);
        assertThat(ChangeValues.begin(said)).isEmpty();
        assertThat(ChangeValues.canonical(ChangeField.BEGIN, "2026-09-21 09:00", 480)).isEqualTo("2026-09-21T09:00");
        var later = ChangeValues.saying(said, "2026-09-21T09:00");
        assertThat(later).isEqualTo(new PlanFact(1, ConstraintType.SNET, LocalDateTime.parse("2026-09-21T09:00"), null, null, LocalDate.of(2026, 9, 30), 60));
        assertThat(ChangeValues.begin(later)).isEqualTo("2026-09-21T09:00");
        assertThat(ChangeValues.saying(later, "")).isEqualTo(said);
        assertThatThrownBy(() -> ChangeValues.canonical(ChangeField.BEGIN, "next week", 480)).isInstanceOf(RuleViolation.class).hasMessageContaining("begin");
    }

    @Test
    void aTaskSetByHandBeginsAndEndsWhereItIsPut() {
        var said = new PlanFact(1, null, null, LocalDateTime.parse("2026-09-21T09:00"), LocalDateTime.parse("2026-09-23T18:00"), null, null);
        assertThat(ChangeValues.begin(said)).isEqualTo("2026-09-21T09:00/2026-09-23T18:00");
        assertThat(ChangeValues.begin(ChangeValues.saying(said, "2026-09-28T09:00/2026-09-30T18:00"))).isEqualTo("2026-09-28T09:00/2026-09-30T18:00");
        assertThat(ChangeValues.saying(said, "2026-09-28T09:00").manualFinish()).as("as long as before").isEqualTo("2026-09-30T18:00");
    }

    @Test
    void aMoveInsideItsOwnBufferTouchesNobody() {
        var plan = plan("1 7 3 7+8~2 after\n2 8 4 21+5 after 1");
        assertThat(within(plan, LocalDate.of(2026, 9, 18))).isTrue();
    }

    @Test
    void aMoveThatPushesAnotherDepartmentNeedsARequest() {
        var plan = plan("1 7 3 7+8~2 after\n2 8 4 21+5 after 1");
        assertThat(within(plan, LocalDate.of(2026, 9, 22))).isFalse();
    }

    @Test
    void aMoveThatPushesOnlyTheOwnDepartmentWithinThePlanNeedsNone() {
        var plan = plan("1 7 3 7+5 after\n2 8 3 14+2 after 1\n3 9 4 7+15 after");
        assertThat(within(plan, LocalDate.of(2026, 9, 15))).isTrue();
        assertThat(within(plan, LocalDate.of(2026, 9, 25))).as("beyond the plan's finish").isFalse();
    }

    @Test
    void aMilestoneIsNeverMovedWithoutARequest() {
        var plan = plan("1 7 3 7+5 after\n2 8 3 14+0 after 1\n3 9 4 7+15 after");
        assertThat(within(plan, LocalDate.of(2026, 9, 16))).isFalse();
    }

    private static boolean within(List<PlannedTask> plan, LocalDate wanted) {
        var so = new Reported(10, at(7, 9), null, null);
        var before = new Forecast(plan, plain(), Map.of(), Map.of(1L, so), at(7, 9), at(7, 18));
        var after = new Forecast(plan, plain(), Map.of(), Map.of(1L, new Reported(10, at(7, 9), null, wanted)), at(7, 9), at(7, 18));
        var finish = plan.stream().map(PlannedTask::finish).max(java.time.LocalDateTime::compareTo).orElseThrow();
        return WithinBuffer.holds(plan.get(0), plan, before, after, finish);
    }
}
