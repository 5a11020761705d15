package countersign.tasking.domain;

import static countersign.tasking.domain.TableFixture.MARKETING;
import static countersign.tasking.domain.TableFixture.SALES;
import static countersign.tasking.domain.TableFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.BufferMode;
import countersign.tasking.PlanImpact;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.schedule.Buffers;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchedulerTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard(ZoneId.of("Asia/Shanghai"));

    private final TableFixture table = new TableFixture();

    private Scheduler scheduler(BufferMode mode) {
        return new Scheduler(new ScheduleInput(table.rows(), LocalDateTime.parse("2026-08-03T09:00"), CALENDAR, person -> CALENDAR, Buffers.standard(480), mode,
                Map.of(), Map.of(), 480));
    }

    private PlanView plan(BufferMode mode) {
        var made = scheduler(mode);
        return new PlanView(1, 1, null, CALENDAR.zone(), LocalDateTime.parse("2026-08-03T09:00"), made.finish(), "c", "p", CALENDAR.toString(), null, null,
                made.rows(), made.pools());
    }

    private static PlannedTask row(PlanView plan, long id) { return plan.task(id).orElseThrow(); }

    @Test void aTaskWithoutAnEstimateFillsItsWindowWithItsBuffer() {
        var id = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-07");
        table.edit(set(id, TaskField.ESTIMATE));
        var row = row(plan(BufferMode.PER_TASK), id);
        assertThat(row.estimate() + row.bufferMinutes()).isLessThanOrEqualTo(5 * 480);
        assertThat(row.bufferMinutes() * 100.0 / row.estimate()).isBetween(10.0, 15.0);
        assertThat(scheduler(BufferMode.PER_TASK).schedule().conflicts()).isEmpty();
    }

    @Test void sevenDaysBecomeEightWithTheirBuffer() {
        var id = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-31");
        table.edit(set(id, TaskField.ESTIMATE, "7d"));
        var row = row(plan(BufferMode.PER_TASK), id);
        assertThat(row.bufferMinutes()).isEqualTo(480);
        assertThat(row.finish()).isEqualTo("2026-08-12T18:00");
        assertThat(row.estimateFinish()).isEqualTo("2026-08-11T18:00");
    }

    @Test void pooledBuffersLieBehindTheChainAndNotOnItsTasks() {
        var one = table.leaf("物料制作", SALES, "2026-08-03", "2026-08-31");
        var two = table.leaf("渠道培训", SALES, "2026-08-03", "2026-08-31");
        table.edit(set(one, TaskField.ESTIMATE, "5d"), set(two, TaskField.ESTIMATE, "5d"), set(two, TaskField.LINKS, "1"));
        var plan = plan(BufferMode.POOLED);
        assertThat(row(plan, one).bufferMinutes()).isZero();
        assertThat(plan.pools()).singleElement().satisfies(pool -> {
            assertThat(pool.endTaskId()).isEqualTo(two);
            assertThat(pool.minutes()).isEqualTo(480);
        });
        assertThat(plan.finish()).isEqualTo("2026-08-17T18:00");
    }

    @Test void aWindowThatALinkBreaksIsNamedWithItsCauseAndMended() {
        var one = table.leaf("物料制作", SALES, "2026-08-03", "2026-08-31");
        var two = table.leaf("渠道培训", MARKETING, "2026-08-03", "2026-08-07");
        table.edit(set(one, TaskField.ESTIMATE, "7d"), set(two, TaskField.LINKS, "1"));
        var conflicts = new PlanConflicts(table.rows(), 480).of(scheduler(BufferMode.PER_TASK));
        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.taskId()).isEqualTo(two);
            assertThat(conflict.kind()).isEqualTo("WINDOW_FINISH");
            assertThat(conflict.causes()).contains(one);
            table.edit(conflict.mend().commands().toArray(TaskCommand[]::new));
        });
        assertThat(new PlanConflicts(table.rows(), 480).of(scheduler(BufferMode.PER_TASK))).isEmpty();
    }

    @Test void theImpactNamesWhatMovesAndWhetherTheBufferHolds() {
        var one = table.leaf("物料制作", SALES, "2026-08-03", "2026-08-31");
        var two = table.leaf("渠道培训", MARKETING, "2026-08-03", "2026-08-31");
        table.edit(set(one, TaskField.ESTIMATE, "7d"), set(two, TaskField.ESTIMATE, "5d"), set(two, TaskField.LINKS, "1"));
        var before = plan(BufferMode.PER_TASK);
        table.edit(set(one, TaskField.ESTIMATE, "14d"));
        var impact = PlanImpact.between(before, plan(BufferMode.PER_TASK), CALENDAR);
        assertThat(impact.moved()).extracting(move -> move.before().taskId()).containsExactlyInAnyOrder(one, two);
        assertThat(impact.departments()).containsExactlyInAnyOrder(SALES, MARKETING);
        assertThat(impact.finishMinutes()).isPositive();
        assertThat(impact.beyondBuffer()).isTrue();
    }

    @Test void thePlanThatDoesNotChangeHasNoImpact() {
        table.leaf("物料制作", SALES, "2026-08-03", "2026-08-31");
        var impact = PlanImpact.between(plan(BufferMode.PER_TASK), plan(BufferMode.PER_TASK), CALENDAR);
        assertThat(impact.moved()).isEmpty();
        assertThat(impact.departments()).isEmpty();
        assertThat(impact.finishMinutes()).isZero();
    }

    @Test void aBaselineRowIsTheSameAfterItWasStored() {
        table.leaf("物料制作", SALES, "2026-08-03", "2026-08-31");
        var row = plan(BufferMode.PER_TASK).rows().get(0);
        assertThat(PlannedRow.of(1, 1, 0, row).view()).isEqualTo(row);
    }
}
