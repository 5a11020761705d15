package countersign.tasking.domain;

import static countersign.tasking.domain.TableFixture.MARKETING;
import static countersign.tasking.domain.TableFixture.SALES;
import static countersign.tasking.domain.TableFixture.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.RuleViolation;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.Actuals;
import countersign.tasking.BufferMode;
import countersign.tasking.PlanEdit;
import countersign.tasking.PlanFact;
import countersign.tasking.PlanView;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.domain.check.Basis;
import countersign.tasking.schedule.Buffers;
import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.LinkType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandEditsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard(ZoneId.of("Asia/Shanghai"));
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-08-03T09:00");

    private final TableFixture table = new TableFixture();
    private final Map<Long, PlanFact> facts = new HashMap<>();
    private final Map<Long, Actuals> actuals = new HashMap<>();
    private final long one = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-31");
    private final long two = table.leaf("渠道培训", SALES, "2026-08-03", "2026-08-31");

    private PlanGround ground() {
        var agreed = new Basis(MARKETING, Set.of(), null, Map.of(), List.of(), List.of(), List.of());
        return new PlanGround(1, TableFixture.company(), agreed, CALENDAR, person -> CALENDAR, Buffers.standard(480), "p", BEGIN.toLocalDate(), BufferMode.PER_TASK, facts, actuals);
    }

    private Scheduler scheduler() { return new Scheduler(ground().input(table.rows(), Map.of())); }

    private PlanView plan() {
        var made = scheduler();
        return new PlanView(1, 0, null, CALENDAR.zone(), BEGIN, made.finish(), "c", "p", CALENDAR.toString(), null, null, made.rows(), made.pools());
    }

    private HandEdits hand() {
        return new HandEdits(table.rows(), plan(), ground());
    }

    private void carryOut(PlanEdit... edits) {
        var hand = hand();
        for (var edit : edits) hand.take(edit);
        keep(hand);
    }

    private HandEdits keep(HandEdits hand) {
        assertThat(table.edit(hand.change().edits().toArray(TaskCommand[]::new))).isEmpty();
        facts.putAll(hand.facts());
        return hand;
    }

    @Test void aMovedTaskStartsNoEarlierThanItWasPut() {
        carryOut(new PlanEdit.Move(one, LocalDateTime.parse("2026-08-06T09:00")));
        assertThat(plan().task(one).orElseThrow().start()).isEqualTo("2026-08-06T09:00");
        assertThat(facts.get(one).constraint()).isEqualTo(ConstraintType.SNET);
    }

    @Test void movedToADayOffItStartsOnTheNextWorkingDay() {
        carryOut(new PlanEdit.Move(one, LocalDateTime.parse("2026-08-08T09:00")));
        assertThat(plan().task(one).orElseThrow().start()).isEqualTo("2026-08-10T09:00");
    }

    @Test void aTaskSetByHandKeepsItsLengthWhenItIsMoved() {
        facts.put(one, new PlanFact(one, null, null, LocalDateTime.parse("2026-08-06T09:00"), LocalDateTime.parse("2026-08-07T18:00"), LocalDate.of(2026, 9, 1), null));
        carryOut(new PlanEdit.Move(one, LocalDateTime.parse("2026-08-13T09:00")));
        assertThat(facts.get(one).manualFinish()).isEqualTo("2026-08-14T18:00");
        assertThat(facts.get(one).deadline()).isEqualTo("2026-09-01");
    }

    @Test void theEstimateEndsWhereTheBarWasStretchedToWithDaysOffLeftOut() {
        carryOut(new PlanEdit.Resize(one, LocalDateTime.parse("2026-08-11T18:00")));
        assertThat(table.row(one).estimate()).isEqualTo(7 * 480);
        assertThat(plan().task(one).orElseThrow().estimateFinish()).isEqualTo("2026-08-11T18:00");
    }

    @Test void aLinkIsAddedBesideTheOthersAndBecomesAnotherTypeWhenDrawnAgain() {
        var three = table.leaf("渠道铺货", SALES, "2026-08-03", "2026-08-31");
        table.edit(set(three, TaskField.LINKS, "1FS+2d"));
        carryOut(new PlanEdit.Connect(three, two, LinkType.SS));
        assertThat(table.row(three).links()).hasSize(2);
        carryOut(new PlanEdit.Connect(three, two, LinkType.FF));
        assertThat(table.row(three).links()).hasSize(2).anySatisfy(link -> assertThat(link.type()).isEqualTo(LinkType.FF));
        carryOut(new PlanEdit.Disconnect(three, two));
        assertThat(table.row(three).links()).singleElement().satisfies(link -> assertThat(link.lag().amount()).isEqualTo(960));
    }

    @Test void whateverWasDoneIsTakenBackByItsUndo() {
        table.edit(set(two, TaskField.LINKS, "1FS+2d"));
        var before = plan();
        var hand = hand();
        hand.take(new PlanEdit.Move(one, LocalDateTime.parse("2026-08-06T09:00")));
        hand.take(new PlanEdit.Resize(one, LocalDateTime.parse("2026-08-12T18:00")));
        hand.take(new PlanEdit.Disconnect(two, one));
        hand.take(new PlanEdit.Move(one, LocalDateTime.parse("2026-08-07T09:00")));
        keep(hand);
        assertThat(PlanStamp.of(plan())).isNotEqualTo(PlanStamp.of(before));
        carryOut(hand.undo().toArray(PlanEdit[]::new));
        assertThat(plan().rows()).isEqualTo(before.rows());
        assertThat(PlanStamp.of(plan())).isEqualTo(PlanStamp.of(before));
    }

    @Test void whatHasBegunIsStretchedButNotMovedAndWhatIsDoneIsLeft() {
        actuals.put(one, new Actuals(BEGIN, null, 10, null));
        actuals.put(two, new Actuals(BEGIN, LocalDateTime.parse("2026-08-04T18:00"), 100, null));
        carryOut(new PlanEdit.Resize(one, LocalDateTime.parse("2026-08-11T18:00")));
        assertThat(table.row(one).estimate()).isEqualTo(7 * 480);
        assertThatThrownBy(() -> carryOut(new PlanEdit.Move(one, LocalDateTime.parse("2026-08-06T09:00")))).isInstanceOf(RuleViolation.class).hasMessageContaining("begunByHand");
        assertThatThrownBy(() -> carryOut(new PlanEdit.Resize(two, LocalDateTime.parse("2026-08-11T18:00")))).isInstanceOf(RuleViolation.class).hasMessageContaining("doneByHand");
    }

    @Test void whatCannotBeDoneIsRefused() {
        table.edit(new TaskCommand.Insert("new", Long.toString(one), null));
        assertThatThrownBy(() -> carryOut(new PlanEdit.Move(one, BEGIN))).isInstanceOf(RuleViolation.class).hasMessageContaining("summaryByHand");
        assertThatThrownBy(() -> carryOut(new PlanEdit.Resize(two, BEGIN))).isInstanceOf(RuleViolation.class).hasMessageContaining("finishBeforeStart");
        assertThatThrownBy(() -> carryOut(new PlanEdit.Move(two, LocalDateTime.MAX))).isInstanceOf(RuleViolation.class).hasMessageContaining("dateRange");
        assertThatThrownBy(() -> carryOut(new PlanEdit.Move(999, BEGIN))).isInstanceOf(RuleViolation.class).hasMessageContaining("gone");
        assertThatThrownBy(() -> carryOut(new PlanEdit.Disconnect(two, one))).isInstanceOf(RuleViolation.class).hasMessageContaining("gone");
        assertThatThrownBy(() -> carryOut(new PlanEdit.Write(two, TaskField.STANDARD, "随便"))).isInstanceOf(RuleViolation.class);
        table.edit(set(two, TaskField.MILESTONE, "true"));
        assertThatThrownBy(() -> carryOut(new PlanEdit.Resize(two, BEGIN.plusDays(9)))).isInstanceOf(RuleViolation.class).hasMessageContaining("milestoneByHand");
    }
}
