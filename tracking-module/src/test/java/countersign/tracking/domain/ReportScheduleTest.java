package countersign.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S5.1: Friday, or the last working day of that week; make-up days counted. */
class ReportScheduleTest {

    private static final Policy WEEKLY = Policy.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);
    private static final LocalDate BEGAN = LocalDate.of(2026, 9, 7);

    @Test
    void theReportIsDueAtTheEndOfFriday() {
        assertThat(due("2026-09-11")).contains(at("2026-09-11T18:00"));
        assertThat(due("2026-09-10")).isEmpty();
    }

    @Test
    void aFridayOffMovesTheReportToTheLastWorkingDayOfThatWeek() {
        assertThat(due("2026-09-24")).as("Friday 25 is Mid-Autumn").contains(at("2026-09-24T18:00"));
        assertThat(due("2026-09-25")).isEmpty();
    }

    @Test
    void aMissedRunStillFindsTheLastDayThatIsOver() {
        var calendar = PlanFixture.septemberWithMidAutumn();
        assertThat(ReportSchedule.lastBefore(at("2026-09-27T12:00"), BEGAN, WEEKLY, calendar)).contains(LocalDate.of(2026, 9, 24));
        assertThat(ReportSchedule.lastBefore(at("2026-09-11T17:59"), BEGAN, WEEKLY, calendar)).isEmpty();
    }

    @Test
    void fortnightlyReportsComeInEverySecondWeek() {
        var policy = Policy.of(Scenario.STRATEGIC_GOAL, Map.of(PolicyKey.REPORT_RHYTHM, "FORTNIGHTLY"));
        var calendar = PlanFixture.septemberWithMidAutumn();
        assertThat(ReportSchedule.due(LocalDate.of(2026, 9, 11), BEGAN, policy, calendar)).isEmpty();
        assertThat(ReportSchedule.due(LocalDate.of(2026, 9, 18), BEGAN, policy, calendar)).isPresent();
    }

    @Test
    void anEmergencyReportsOnEveryWorkingDay() {
        var policy = Policy.standard(Scenario.EMERGENCY_RESPONSE);
        var calendar = PlanFixture.septemberWithMidAutumn();
        assertThat(ReportSchedule.due(LocalDate.of(2026, 9, 20), BEGAN, policy, calendar)).as("a make-up Sunday").isPresent();
        assertThat(ReportSchedule.due(LocalDate.of(2026, 9, 19), BEGAN, policy, calendar)).isEmpty();
    }

    private static java.util.Optional<Instant> due(String day) {
        return ReportSchedule.due(LocalDate.parse(day), BEGAN, WEEKLY, PlanFixture.septemberWithMidAutumn());
    }

    private static Instant at(String local) { return LocalDateTime.parse(local).atZone(PlanFixture.ZONE).toInstant(); }
}
