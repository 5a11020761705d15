package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** S4.3: while a bar is dragged the early dates follow. */
class LiveScheduleTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 9, 7, 9, 0);
    private static final int DAY = 480;

    @Test
    void aChangeNamesExactlyTheTasksThatMove() {
        LiveSchedule live = new LiveSchedule(chain());
        assertThat(live.change(2, t -> t.duration(2 * DAY))).containsExactlyInAnyOrder(2L, 3L, 10L);
        assertThat(live.schedule().start(3)).isEqualTo(START.plusDays(3));
        assertThat(live.change(2, t -> t.duration(2 * DAY))).isEmpty();
    }

    @Test
    void aMovedSummaryTaskMovesItsTasks() {
        LiveSchedule live = new LiveSchedule(chain());
        assertThat(live.change(10, t -> t.constraint(ConstraintType.SNET, START.plusDays(1)))).isEmpty();
        assertThat(live.change(10, t -> t.constraint(ConstraintType.SNET, START.plusDays(3)))).containsExactlyInAnyOrder(2L, 3L, 10L);
        assertThat(live.schedule().start(2)).isEqualTo(START.plusDays(3));
        assertThat(live.schedule().startDriver(2)).isEqualTo(new Driver(Driver.Kind.CONSTRAINT, 10, null));
    }

    @Test
    void aRefusedChangeLeavesEverythingAsItWas() {
        LiveSchedule live = new LiveSchedule(chain());
        assertThatThrownBy(() -> live.change(1, t -> t.duration(80_000_000))).isInstanceOf(ScheduleRefusal.class);
        assertThatThrownBy(() -> live.change(1, t -> t.duration(2 * DAY).percent(200))).isInstanceOf(ScheduleRefusal.class);
        assertThatThrownBy(() -> live.change(10, t -> t.percent(20))).isInstanceOf(ScheduleRefusal.class);
        assertThat(live.schedule().finish(3)).isEqualTo(Schedule.compute(chain()).finish(3));
        assertThat(live.change(1, t -> { })).isEmpty();
    }

    @Test
    void aTaskThatBecomesAsLateAsPossibleMovesToTheEnd() {
        LiveSchedule live = new LiveSchedule(chain());
        assertThat(live.change(1, t -> t.constraint(ConstraintType.ALAP, null))).isEmpty();
        assertThat(live.change(4, t -> t.constraint(ConstraintType.ALAP, null))).containsExactly(4L);
        assertThat(live.schedule().start(4)).isEqualTo(START.plusDays(2));
    }

    @Test
    void aSnapshotDoesNotFollow() {
        LiveSchedule live = new LiveSchedule(chain());
        Schedule before = live.schedule();
        live.change(1, t -> t.duration(3 * DAY));
        assertThat(before.finish(3)).isEqualTo(Schedule.compute(chain()).finish(3));
    }

    @Test
    void theTreeAndTheCalendarsStand() {
        LiveSchedule live = new LiveSchedule(chain());
        assertThatThrownBy(() -> live.change(1, t -> t.calendar(WorkCalendar.ALWAYS))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> live.change(99, t -> { })).isInstanceOf(IllegalArgumentException.class);
    }

    /** 1 → 2 → 3 of a day each, 2 and 3 below 10, and 4 beside them. */
    private static Network chain() {
        Network.Builder b = Network.builder(START, WorkCalendar.mondayToFriday(Chart.MORNING, Chart.AFTERNOON).build());
        b.task(10);
        b.task(1).duration(DAY);
        b.task(2).duration(DAY).parent(10);
        b.task(3).duration(DAY).parent(10);
        b.task(4).duration(DAY);
        return b.link(1, 2).link(2, 3).build();
    }
}
