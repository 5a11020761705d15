package countersign.shared.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random schedules of what happens to an ask, over National Day and Spring Festival of 2026 and both clock changes in Berlin: the product's clock beside
 * {@link PlainAsk}, minute by minute. No step is missed, none is taken twice, none too early. {@code -Dclock.schedules=5000} runs more,
 * {@code -Dclock.seed=N} the one of a failure.
 */
class ClockModelTest {

    @Test void theClockDoesWhatThePlainModelDoes() {
        int schedules = Integer.getInteger("clock.schedules", 200);
        long first = Long.getLong("clock.seed", 1);
        int asks = 0;
        int steps = 0;
        int moved = 0;
        for (long seed = first; seed < first + (System.getProperty("clock.seed") == null ? schedules : 1); seed++) {
            var run = ClockSchedule.of(seed);
            var failure = run.run();
            if (failure != null) throw new AssertionError("seed " + seed + ": " + failure + "\nshrunk to " + shrunk(run));
            asks += run.asks;
            steps += run.steps;
            moved += run.moved;
        }
        System.out.printf("clock model: %d schedules, %d asks, %d steps taken, %d due times moved, 0 differences%n", schedules, asks, steps, moved);
        assertThat(steps).isGreaterThan(asks);
    }

    /** The schedule without every event that it fails without, too. */
    private static String shrunk(ClockSchedule failing) {
        List<ClockSchedule.Event> left = new ArrayList<>(failing.events);
        for (int i = left.size() - 1; i >= 0; i--) {
            var fewer = new ArrayList<>(left);
            fewer.remove(i);
            if (failing.with(fewer).run() != null) left = fewer;
        }
        var run = failing.with(left);
        return run + "\n" + run.run();
    }
}
