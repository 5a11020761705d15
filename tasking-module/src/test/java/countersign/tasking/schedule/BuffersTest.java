package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S4.2: buffers on tasks and pooled at the ends of chains. */
class BuffersTest {

    private static final int DAY = 480;
    private final Buffers rule = Buffers.standard(DAY);

    @Test
    void sevenDaysBecomeEight() {
        assertThat(rule.on(7 * DAY).minutes()).isEqualTo(DAY);
        assertThat(rule.on(7 * DAY).rate()).isCloseTo(14.29, within(0.01));
    }

    @Test
    void wholeDaysNearTheUsualRateAreTaken() {
        assertThat(rule.on(20 * DAY).minutes()).isEqualTo(2 * DAY);
        assertThat(rule.on(25 * DAY).minutes()).isEqualTo(3 * DAY);
    }

    @Test
    void whereNoWholeDayFitsHalfDaysOrHoursAreKept() {
        assertThat(rule.on(5 * DAY).minutes()).isEqualTo(DAY / 2);
        assertThat(rule.on(3 * DAY).minutes()).isEqualTo(180);
        assertThat(rule.on(60).minutes()).isEqualTo(6);
        assertThat(rule.on(0).minutes()).isZero();
    }

    @Test
    void aChainOfTenOneDayTasksIsNotDoubled() {
        int total = 10 * rule.on(DAY).minutes();
        assertThat(total).isBetween(DAY, 10 * DAY * 15 / 100);
    }

    @Test
    void theRateIsAlwaysWithinTheRange() {
        for (int estimate = 20; estimate < 60 * DAY; estimate += 7) {
            assertThat(rule.on(estimate).rate()).as("%d min", estimate).isBetween(10.0, 15.0);
        }
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Buffers(15, 10, 12, DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Buffers(10, 15, 20, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChainWithoutForkOrMergeIsPooledAtItsEnd() {
        Network.Builder b = network(10);
        for (long id = 1; id < 10; id++) {
            b.link(id, id + 1);
        }
        List<BufferPool> pools = BufferPools.of(b.build(), rule);
        assertThat(pools).hasSize(1);
        assertThat(pools.get(0).end()).isEqualTo(10);
        assertThat(pools.get(0).tasks()).hasSize(10);
        assertThat(pools.get(0).buffer().minutes()).isEqualTo(DAY);
    }

    @Test
    void workBetweenForksIsCoveredOnceByTheLongestPathToTheEnd() {
        Network.Builder b = network(6);
        b.link(1, 2).link(1, 3).link(2, 4).link(3, 4).link(4, 5).link(5, 6);
        List<BufferPool> pools = BufferPools.of(b.build(), rule);
        assertThat(pools).extracting(BufferPool::end).containsExactly(6L, 6L);
        assertThat(pools).extracting(BufferPool::tasks).containsExactlyInAnyOrder(List.of(4L, 5L, 6L), List.of(1L, 2L));
    }

    @Test
    void theChainInAPhaseEndsWithItAlthoughThePhaseGoesOn() {
        Network.Builder b = network(0);
        b.task(10);
        b.task(20);
        b.task(1).parent(10).duration(DAY);
        b.task(2).parent(10).duration(DAY);
        b.task(3).parent(20).duration(DAY);
        b.link(1, 2).link(10, 20);
        List<BufferPool> pools = BufferPools.of(b.build(), rule);
        assertThat(pools).extracting(BufferPool::end).containsExactly(2L, 3L);
    }

    private static Network.Builder network(int tasks) {
        Network.Builder b = Network.builder(LocalDateTime.of(2026, 9, 7, 9, 0), WorkCalendar.mondayToFriday(Chart.MORNING, Chart.AFTERNOON).build());
        for (long id = 1; id <= tasks; id++) {
            b.task(id).duration(DAY);
        }
        return b;
    }
}
