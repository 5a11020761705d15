package countersign.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.Policy;
import countersign.shared.policy.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ContractDayTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard(SHANGHAI);
    private static final Policy POLICY = Policy.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);

    private static Instant at(String local) { return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant(); }

    @Test
    void itIsWarnedOfEarlierThanAHandOverIsRemindedOf() {
        var day = ContractDay.of(LocalDate.of(2026, 8, 14), CALENDAR);
        var ahead = day.ahead(POLICY.contractReminder(), false);
        var handOver = ReminderMoments.of(null, CALENDAR.endOfWork(day.last()).orElseThrow().atZone(SHANGHAI).toInstant(), POLICY.handoverReminder(), CALENDAR, false);
        assertThat(ahead).isBefore(handOver.first());
        assertThat(ahead.atZone(SHANGHAI).toLocalDate()).isEqualTo(LocalDate.of(2026, 8, 7));
    }

    @Test
    void onADayOffTheLastWorkingDayBeforeCountsAndNothingRollsForward() {
        var sunday = ContractDay.of(LocalDate.of(2026, 8, 16), CALENDAR);
        assertThat(sunday.last()).isEqualTo(LocalDate.of(2026, 8, 14));
        assertThat(sunday.missedBy(LocalDate.of(2026, 8, 16))).isFalse();
        assertThat(sunday.missedBy(LocalDate.of(2026, 8, 17))).isTrue();
        assertThat(sunday.ahead(POLICY.contractReminder(), false)).isBefore(at("2026-08-08T00:00"));
    }

    @Test
    void aLateFinishIsToldAgainOnlyWhenItGetsLater() {
        var on = LocalDate.of(2026, 8, 14);
        var told = new ContractReminder(1, 2, on, true, LocalDate.of(2026, 8, 18), at("2026-08-01T09:00"));
        assertThat(told.covers(on, true, LocalDate.of(2026, 8, 17))).isTrue();
        assertThat(told.covers(on, true, LocalDate.of(2026, 8, 19))).isFalse();
        assertThat(told.covers(on, false, LocalDate.of(2026, 8, 14))).as("coming near is another matter").isFalse();
        assertThat(told.covers(LocalDate.of(2026, 8, 20), true, LocalDate.of(2026, 8, 17))).as("of another day").isFalse();
    }
}
