package countersign.tracking.domain;

import static countersign.tracking.domain.PlanFixture.at;
import static countersign.tracking.domain.PlanFixture.plain;
import static countersign.tracking.domain.PlanFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.tasking.PlannedTask;
import countersign.tracking.domain.Forecast.Reported;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S5.3, S5.4: dates from what was reported, and whose they push. */
class ForecastTest {

    private static final String CHAIN = """
            1 7 3 7+5 after
            2 8 4 14+5 after 1
            3 9 5 21+3 after 2""";

    @Test
    void nothingReportedOnTheFirstMorningIsThePlan() {
        var plan = plan(CHAIN);
        var forecast = forecast(plan, Map.of(), at(7, 9));
        plan.forEach(task -> assertThat(forecast.finish(task.taskId())).isEqualTo(task.finish()));
        assertThat(forecast.late(plain())).isEmpty();
    }

    @Test
    void workThatIsLeftLiesBehindTheReportAndPushesWhatWaitsForIt() {
        var forecast = forecast(plan(CHAIN), Map.of(1L, new Reported(40, at(7, 9), null, null)), at(11, 18));
        assertThat(forecast.finish(1)).as("three of five days are left").isEqualTo(at(16, 18));
        assertThat(forecast.pushedBy(2)).isEqualTo(1L);
        assertThat(forecast.late(plain())).containsExactly(Map.entry(1L, 3), Map.entry(2L, 3), Map.entry(3L, 3));
    }

    @Test
    void aBufferIsUsedUpBeforeAnythingMoves() {
        var plan = plan("1 7 3 7+8~2 after\n2 8 4 21+5 after 1");
        var forecast = forecast(plan, Map.of(1L, new Reported(50, at(7, 9), null, null)), at(14, 18));
        assertThat(forecast.finish(1)).as("four days left, the last in the buffer").isEqualTo(at(18, 18));
        assertThat(forecast.finish(2)).isEqualTo(at(25, 18));
    }

    @Test
    void theFinishThatItsOwnerExpectsHoldsWhereItIsLater() {
        var forecast = forecast(plan(CHAIN), Map.of(1L, new Reported(80, at(7, 9), null, LocalDate.of(2026, 9, 15))), at(10, 18));
        assertThat(forecast.finish(1)).isEqualTo(at(15, 18));
        assertThat(forecast.start(2)).isEqualTo(at(16, 9));
    }

    @Test
    void anExpectedFinishOfWhatHasNotBegunHoldsThoughItsStartIsPushed() {
        var expected = new Reported(0, null, null, LocalDate.of(2026, 9, 22));
        var late = forecast(plan(CHAIN), Map.of(1L, new Reported(40, at(7, 9), null, null), 2L, expected), at(11, 18));
        assertThat(late.finish(1)).isEqualTo(at(16, 18));
        assertThat(late.finish(2)).as("five days from the 17th would be the 23rd: later than expected").isEqualTo(at(23, 18));
        var far = new Reported(0, null, null, LocalDate.of(2026, 9, 25));
        assertThat(forecast(plan(CHAIN), Map.of(1L, new Reported(40, at(7, 9), null, null), 2L, far), at(11, 18)).finish(2)).isEqualTo(at(25, 18));
        assertThat(forecast(plan(CHAIN), Map.of(2L, far), at(7, 9)).finish(2)).isEqualTo(at(25, 18));
    }

    @Test
    void anEarlyFinishPullsNobodyForward() {
        var forecast = forecast(plan(CHAIN), Map.of(1L, new Reported(100, at(7, 9), at(9, 18), null)), at(10, 9));
        assertThat(forecast.finish(1)).isEqualTo(at(9, 18));
        assertThat(forecast.start(2)).isEqualTo(at(14, 9));
    }

    @Test
    void whatShouldHaveBegunAndDidNotWaitsForTheStatusDate() {
        var forecast = forecast(plan("1 7 3 7+2 after"), Map.of(), at(10, 9));
        assertThat(forecast.start(1)).isEqualTo(at(10, 9));
        assertThat(forecast.pushedByTime(1)).isTrue();
        assertThat(forecast.finish(1)).isEqualTo(at(11, 18));
    }

    static Forecast forecast(List<PlannedTask> plan, Map<Long, Reported> reported, LocalDateTime status) {
        return new Forecast(plan, plain(), Map.of(), reported, at(7, 9), status);
    }
}
