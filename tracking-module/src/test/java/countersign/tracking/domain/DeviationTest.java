package countersign.tracking.domain;

import static countersign.tracking.domain.PlanFixture.at;
import static countersign.tracking.domain.PlanFixture.plain;
import static countersign.tracking.domain.PlanFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.policy.Measure;
import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.Scenario;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S5.3: more than 20 points and at least one working day behind the plan; short tasks by their date. */
class DeviationTest {

    private static final Policy STANDARD = Policy.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);

    @Test
    void plannedPercentIsWorkingTimeElapsedOverTheEstimateWithoutTheBuffer() {
        var task = plan("1 7 3 7+10~1 after").get(0);
        assertThat(Deviation.planned(task, at(7, 9), plain())).isZero();
        assertThat(Deviation.planned(task, at(11, 18), plain())).isEqualTo(50);
        assertThat(Deviation.planned(task, at(13, 12), plain())).as("a Sunday adds nothing").isEqualTo(50);
        assertThat(Deviation.planned(task, at(18, 18), plain())).as("at the end of the estimate, before the buffer").isEqualTo(100);
    }

    @Test
    void holidaysAndMakeUpDaysCountAsTheBaselineCalendarHasThem() {
        var calendar = PlanFixture.septemberWithMidAutumn();
        var task = plan("1 7 3 14+10 after", calendar).get(0);
        assertThat(task.finish()).as("Sunday 20 is worked, Friday 25 is off").isEqualTo(at(24, 18).plusDays(0));
        assertThat(Deviation.planned(task, at(20, 18), calendar)).isEqualTo(60);
    }

    @Test
    void twentyPointsAreNotMoreThanTwenty() {
        assertThat(ofTenDays(30, STANDARD).warns()).isFalse();
        assertThat(ofTenDays(29, STANDARD).warns()).isTrue();
        assertThat(ofTenDays(29, STANDARD).behind()).isEqualTo(21);
        assertThat(ofTenDays(29, STANDARD).minutes()).as("21 % of ten days").isEqualTo(21 * 48);
    }

    @Test
    void lessThanOneWorkingDayOfMissingWorkIsNoWarningHoweverManyPoints() {
        var sixDays = plan("1 7 3 7+6 after").get(0);
        var policy = Policy.of(Scenario.CROSS_FUNCTIONAL_PROJECT, Map.of(PolicyKey.WARNING_POINTS, "10"));
        var sixteen = Deviation.of(sixDays, 34, at(9, 18), plain(), policy);
        assertThat(sixteen.planned()).isEqualTo(50);
        assertThat(sixteen.warns()).as("16 points of six days are less than a day").isFalse();
        assertThat(Deviation.of(sixDays, 33, at(9, 18), plain(), policy).warns()).as("17 points are a day and 10 minutes").isTrue();
    }

    @Test
    void shortTasksAreJudgedByTheirDateAndItsBufferIsTheirs() {
        var fiveDays = plan("1 7 3 7+5~0.5 after").get(0);
        assertThat(Deviation.of(fiveDays, 0, at(11, 18), plain(), STANDARD).warns()).as("the buffer still runs").isFalse();
        var missed = Deviation.of(fiveDays, 90, at(14, 14), plain(), STANDARD);
        assertThat(missed.byDate()).isTrue();
        assertThat(missed.warns()).isTrue();
        assertThat(Deviation.of(fiveDays, 100, at(18, 9), plain(), STANDARD).warns()).isFalse();
    }

    @Test
    void theRelativeMeasureDividesByWhatWasPlanned() {
        var relative = Policy.of(Scenario.CROSS_FUNCTIONAL_PROJECT, Map.of(PolicyKey.WARNING_MEASURE, "RELATIVE"));
        var deviation = ofTenDays(39, relative);
        assertThat(deviation.measure()).isEqualTo(Measure.RELATIVE);
        assertThat(deviation.behind()).isEqualTo(22.0);
        assertThat(deviation.warns()).isTrue();
        assertThat(ofTenDays(40, relative).warns()).as("20 % exactly").isFalse();
    }

    @Test
    void anEmergencyIsJudgedByMissedTimeOfEveryTask() {
        var task = plan("1 7 3 7+10 after").get(0);
        var emergency = Policy.standard(Scenario.EMERGENCY_RESPONSE);
        assertThat(Deviation.of(task, 0, at(18, 17), plain(), emergency).warns()).isFalse();
        assertThat(Deviation.of(task, 99, at(18, 18), plain(), emergency).warns()).isTrue();
    }

    private static Deviation ofTenDays(int actual, Policy policy) {
        return Deviation.of(plan("1 7 3 7+10~1 after").get(0), actual, at(11, 18), plain(), policy);
    }
}
