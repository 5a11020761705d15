package countersign.tracking.domain;

import static countersign.tracking.domain.PlanFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.tracking.ProgressState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** S5.4: done means taken over; 100 % only then. */
class TrackedTaskTest {

    private static final Instant NOW = at(10, 12).atZone(PlanFixture.ZONE).toInstant();

    @Test
    void hundredPercentWithAReceiverIsOfferedAndCountsAsNinetyNine() {
        var task = running();
        task.report(100, null, at(10, 12), NOW, true);
        assertThat(task.state()).isEqualTo(ProgressState.OFFERED);
        assertThat(task.percent()).isEqualTo(99);
        task.done(at(11, 9));
        assertThat(task.percent()).isEqualTo(100);
        assertThat(task.actualFinish()).isEqualTo(at(11, 9));
    }

    @Test
    void withoutAReceiverItIsDoneAtOnce() {
        var task = running();
        task.report(100, null, at(10, 12), NOW, false);
        assertThat(task.state()).isEqualTo(ProgressState.DONE);
    }

    @Test
    void aReturnedResultIsNotDone() {
        var task = running();
        task.report(100, null, at(10, 12), NOW, true);
        task.returned();
        assertThat(task.state()).isEqualTo(ProgressState.RETURNED);
        assertThat(task.percent()).isEqualTo(99);
    }

    @Test
    void aNewBaselineKeepsTheProgress() {
        var task = running();
        task.take(3, PlanFixture.plan("1 9 3 14+5 after").get(0));
        assertThat(task.percent()).isEqualTo(40);
        assertThat(task.ownerId()).isEqualTo(9L);
        assertThat(task.forecastFinish()).isEqualTo(at(18, 18));
    }

    private static TrackedTask running() {
        var task = new TrackedTask(1, 0, PlanFixture.plan("1 7 3 7+5 after").get(0));
        task.report(40, null, at(8, 18), NOW, true);
        return task;
    }
}
