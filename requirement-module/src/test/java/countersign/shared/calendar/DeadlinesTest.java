package countersign.shared.calendar;

import static countersign.shared.calendar.CalendarFixture.BERLIN;
import static countersign.shared.calendar.CalendarFixture.SHANGHAI;
import static countersign.shared.calendar.CalendarFixture.berlin;
import static countersign.shared.calendar.CalendarFixture.china;
import static countersign.shared.calendar.CalendarFixture.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final WorkingCalendar china = china();
    private final Policy usual = Policy.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);
    private final Policy emergency = Policy.standard(Scenario.EMERGENCY_RESPONSE);

    @Test void twoWorkingDaysEndAtTheSameClockTime() {
        assertThat(due("2026-09-29T10:15", "2 WD").at()).isEqualTo(shanghai("2026-10-08T10:15"));
        assertThat(due("2026-02-13T16:00", "2 WD").at()).as("Saturday is made up").isEqualTo(shanghai("2026-02-24T16:00"));
    }

    @Test void whatIsAskedOnADayOffCountsFromTheNextWorkingDay() {
        assertThat(due("2026-08-08T22:30", "2 WD").at()).isEqualTo(shanghai("2026-08-12T22:30"));
        assertThat(due("2026-08-08T22:30", "24 H").at()).isEqualTo(shanghai("2026-08-11T00:00"));
    }

    @Test void workingHoursStopForLunchAndNight() {
        assertThat(due("2026-08-06T11:00", "4 WH").at()).isEqualTo(shanghai("2026-08-06T16:00"));
        assertThat(due("2026-09-30T17:30", "4 WH").at()).isEqualTo(shanghai("2026-10-08T13:30"));
    }

    @Test void elapsedHoursPauseOnDaysOffAndSayWhatMoved() {
        var due = due("2026-09-30T15:00", "48 H");
        assertThat(due.at()).isEqualTo(shanghai("2026-10-09T15:00"));
        assertThat(due.original()).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(due.rolledBecause()).isEqualTo("国庆节");
        assertThat(due.in(Texts.of(Language.ZH_CN, SHANGHAI))).startsWith("2026年10月9日").contains("原定10月2日").contains("国庆节").contains("顺延至10月9日");
    }

    @Test void elapsedHoursRunOnInAnEmergency() {
        var due = Deadlines.due(shanghai("2026-09-30T22:00"), PolicyTime.parse("12 H"), china, true);
        assertThat(due.at()).isEqualTo(shanghai("2026-10-01T10:00"));
        assertThat(due.rolled().moved()).isFalse();
    }

    @Test void minutesAndCalendarDaysNeverPause() {
        assertThat(due("2026-09-30T23:55", "10 MIN").at()).isEqualTo(shanghai("2026-10-01T00:05"));
        assertThat(due("2026-09-30T23:55", "30 D").at()).isEqualTo(shanghai("2026-10-30T23:55"));
    }

    @Test void aPromiseByADateIncludesThatDate() {
        assertThat(Deadlines.promised(LocalDate.of(2026, 8, 6), china).at()).isEqualTo(shanghai("2026-08-06T18:00"));
        var rolled = Deadlines.promised(LocalDate.of(2026, 10, 2), china);
        assertThat(rolled.at()).isEqualTo(shanghai("2026-10-08T18:00"));
        assertThat(rolled.rolled().moved()).isTrue();
    }

    @Test void aDueTimeSetOnADayOffKeepsItsClockTime() {
        var due = Deadlines.set(shanghai("2026-10-02T14:00"), china);
        assertThat(due.at()).isEqualTo(shanghai("2026-10-08T14:00"));
        assertThat(due.rolledBecause()).isEqualTo("国庆节");
    }

    @Test void aClockThatRunsIntoAnUnannouncedYearIsProvisional() {
        assertThat(due("2026-12-30T10:00", "1 WD").provisional()).isFalse();
        assertThat(due("2026-12-30T10:00", "3 WD").provisional()).isTrue();
    }

    @Test void remindersCountBackByTheReceiversCalendar() {
        var due = shanghai("2026-10-09T10:00");
        assertThat(Deadlines.before(due, PolicyTime.parse("3 WD"), china)).isEqualTo(shanghai("2026-09-29T10:00"));
        assertThat(Deadlines.before(due, PolicyTime.parse("4 WH"), china)).isEqualTo(shanghai("2026-10-08T15:00"));
        assertThat(Deadlines.before(due, PolicyTime.parse("48 H"), china)).isEqualTo(shanghai("2026-09-30T10:00"));
        assertThat(Deadlines.before(due, PolicyTime.parse("48 H"), china, true)).isEqualTo(shanghai("2026-10-07T10:00"));
    }

    @Test void reportsAreDueWhenFridayEnds() {
        assertThat(Deadlines.reportOfWeek(LocalDate.of(2026, 8, 4), usual, china)).contains(shanghai("2026-08-07T18:00"));
        assertThat(Deadlines.reportOfWeek(LocalDate.of(2026, 6, 16), usual, china)).as("Friday off").contains(shanghai("2026-06-18T18:00"));
        assertThat(Deadlines.reportOfWeek(LocalDate.of(2026, 2, 18), usual, china)).as("week off").isEmpty();
    }

    @Test void quietHoursAreNightsAndDaysOff() {
        assertThat(Deadlines.withinQuietHours(shanghai("2026-08-06T19:59"), china, usual)).isFalse();
        assertThat(Deadlines.withinQuietHours(shanghai("2026-08-06T20:00"), china, usual)).isTrue();
        assertThat(Deadlines.withinQuietHours(shanghai("2026-08-06T08:00"), china, usual)).isFalse();
        assertThat(Deadlines.withinQuietHours(shanghai("2026-10-02T11:00"), china, usual)).isTrue();
        assertThat(Deadlines.withinQuietHours(shanghai("2026-10-10T11:00"), china, usual)).as("make-up Saturday").isFalse();
        assertThat(Deadlines.withinQuietHours(shanghai("2026-10-02T03:00"), china, emergency)).isFalse();
    }

    @Test void quietHoursEndInTheMorningOfAWorkingDay() {
        assertThat(Deadlines.afterQuietHours(shanghai("2026-08-06T12:00"), china, usual)).isEqualTo(shanghai("2026-08-06T12:00"));
        assertThat(Deadlines.afterQuietHours(shanghai("2026-08-06T03:00"), china, usual)).isEqualTo(shanghai("2026-08-06T08:00"));
        assertThat(Deadlines.afterQuietHours(shanghai("2026-09-30T20:00"), china, usual)).isEqualTo(shanghai("2026-10-08T08:00"));
        assertThat(Deadlines.afterQuietHours(shanghai("2026-10-04T12:00"), china, usual)).isEqualTo(shanghai("2026-10-08T08:00"));
        assertThat(Deadlines.afterQuietHours(shanghai("2026-10-04T12:00"), china, emergency)).isEqualTo(shanghai("2026-10-04T12:00"));
    }

    @Test void clockTimesSurviveTheChangeToSummerTime() {
        var berlin = WorkingCalendar.standard(BERLIN);
        assertThat(Deadlines.due(berlin("2026-03-27T10:00"), PolicyTime.parse("1 WD"), berlin, false).at()).isEqualTo(berlin("2026-03-30T10:00"));
        assertThat(Deadlines.due(berlin("2026-03-27T17:00"), PolicyTime.parse("4 WH"), berlin, false).at()).isEqualTo(berlin("2026-03-30T12:00"));
        assertThat(Deadlines.due(berlin("2026-03-27T10:00"), PolicyTime.parse("24 H"), berlin, false).at()).isEqualTo(berlin("2026-03-30T10:00"));
        assertThat(Deadlines.due(berlin("2026-03-28T12:00"), PolicyTime.parse("24 H"), berlin, true).at()).isEqualTo(berlin("2026-03-29T13:00"));
    }

    @Test void aClockTimeThatTheZoneSkipsIsTheMomentOfTheSkip() {
        var nights = WorkingCalendar.of(BERLIN, WeeklyHours.parse("SUNDAY 00:00-06:00;SATURDAY 22:00-24:00"), List.of(), Set.of());
        assertThat(nights.plusWorkingTime(berlin("2026-03-28T22:00"), Duration.ofMinutes(270))).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(nights.workingTimeBetween(berlin("2026-10-24T22:00"), berlin("2026-10-25T06:00"))).hasHours(8);
    }

    private Due due(String from, String time) { return Deadlines.due(shanghai(from), PolicyTime.parse(time), china, false); }
}
