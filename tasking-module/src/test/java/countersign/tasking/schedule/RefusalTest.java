package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** S4.1: what has no schedule is refused by name. */
class RefusalTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 9, 7, 9, 0);

    @Test
    void aLoopIsRefusedWithItsPath() {
        ScheduleRefusal refusal = refused(ScheduleRefusal.Kind.LOOP, b -> {
            tasks(b, 9, 4, 7, 2, 1);
            b.link(1, 9).link(9, 4).link(4, 7).link(7, 9).link(7, 2);
        });
        assertThat(refusal.tasks()).containsExactly(4L, 7L, 9L, 4L);
    }

    @Test
    void aLoopThroughASummaryTaskNamesIt() {
        ScheduleRefusal refusal = refused(ScheduleRefusal.Kind.LOOP, b -> {
            tasks(b, 1, 10);
            b.task(2).parent(10).duration(60);
            b.link(1, 10).link(2, 1);
        });
        assertThat(refusal.tasks()).containsExactly(1L, 10L, 2L, 1L);
    }

    @Test
    void aTaskCannotWaitForItselfOrForTheSummaryItBelongsTo() {
        assertThat(refused(ScheduleRefusal.Kind.LOOP, b -> {
            tasks(b, 1);
            b.link(1, 1);
        }).tasks()).containsExactly(1L, 1L);
        assertThat(refused(ScheduleRefusal.Kind.LOOP, b -> {
            tasks(b, 1);
            b.task(2).parent(1);
            b.link(1, 2);
        }).tasks()).containsExactly(1L, 2L, 1L);
    }

    @Test
    void aLinkToNothingIsRefused() {
        assertThat(refused(ScheduleRefusal.Kind.LINK_TO_NOTHING, b -> {
            tasks(b, 1);
            b.link(1, 5);
        }).tasks()).containsExactly(1L, 5L);
    }

    @Test
    void datesAndDurationsOutOfRangeAreRefused() {
        refused(ScheduleRefusal.Kind.DATE_OUT_OF_RANGE, b -> b.task(1).deadline(LocalDateTime.of(1983, 1, 1, 0, 0)));
        refused(ScheduleRefusal.Kind.DATE_OUT_OF_RANGE, b -> b.task(1).deadline(LocalDateTime.MAX));
        refused(ScheduleRefusal.Kind.DURATION_OUT_OF_RANGE, b -> b.task(1).duration(-1));
        refused(ScheduleRefusal.Kind.DURATION_OUT_OF_RANGE, b -> b.task(1).duration(Integer.MAX_VALUE));
        assertThat(refused(ScheduleRefusal.Kind.DATE_OUT_OF_RANGE, b -> {
            b.task(1).duration(10_000_000);
            b.task(2).duration(10_000_000);
            b.link(1, 2);
        }).tasks()).containsExactly(2L);
    }

    @Test
    void whatASummaryTaskCannotCarryIsRefused() {
        refused(ScheduleRefusal.Kind.CONSTRAINT_ON_SUMMARY, b -> summary(b).constraint(ConstraintType.MSO, START));
        refused(ScheduleRefusal.Kind.PROGRESS_ON_SUMMARY, b -> summary(b).percent(5));
        refused(ScheduleRefusal.Kind.FINISH_LINK_TO_SUMMARY, b -> {
            summary(b);
            tasks(b, 3);
            b.link(3, 1, LinkType.FF, Lag.NONE);
        });
    }

    @Test
    void treesThatAreNoneAreRefused() {
        refused(ScheduleRefusal.Kind.DUPLICATE_TASK, b -> tasks(b, 1, 1));
        refused(ScheduleRefusal.Kind.PARENT_MISSING, b -> b.task(1).parent(2));
        refused(ScheduleRefusal.Kind.PARENT_LOOP, b -> {
            b.task(1).parent(2);
            b.task(2).parent(1);
        });
    }

    @Test
    void contradictoryFactsAreRefused() {
        refused(ScheduleRefusal.Kind.DATE_MISSING, b -> b.task(1).constraint(ConstraintType.SNET, null));
        refused(ScheduleRefusal.Kind.FINISH_BEFORE_START, b -> b.task(1).window(START, START.minusDays(1)));
        refused(ScheduleRefusal.Kind.FINISH_BEFORE_START, b -> b.task(1).actualStart(START).actualFinish(START.minusDays(1)));
        refused(ScheduleRefusal.Kind.PERCENT_OUT_OF_RANGE, b -> b.task(1).percent(101));
    }

    @Test
    void anEmptyNetworkHasAnEmptySchedule() {
        Schedule schedule = Schedule.compute(Network.builder(START, WorkCalendar.ALWAYS).build());
        assertThat(schedule.conflicts()).isEmpty();
    }

    private static TaskInput summary(Network.Builder b) {
        b.task(2).parent(1).duration(60);
        return b.task(1);
    }

    private static void tasks(Network.Builder b, long... ids) {
        for (long id : ids) {
            b.task(id).duration(60);
        }
    }

    private static ScheduleRefusal refused(ScheduleRefusal.Kind kind, Consumer<Network.Builder> input) {
        Network.Builder b = Network.builder(START, WorkCalendar.mondayToFriday(Chart.MORNING, Chart.AFTERNOON).build());
        ScheduleRefusal refusal = catchThrowableOfType(ScheduleRefusal.class, () -> {
            input.accept(b);
            Schedule.compute(b.build());
        });
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        return refusal;
    }
}
