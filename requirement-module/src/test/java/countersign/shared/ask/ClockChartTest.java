package countersign.shared.ask;

import static countersign.shared.calendar.CalendarFixture.BERLIN;
import static countersign.shared.calendar.CalendarFixture.china;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.PolicyTime;
import org.junit.jupiter.api.Test;

/** The clocks of asks over the holidays of 2026, as charts: what is reminded when, and who hears of silence (A5, P6). */
class ClockChartTest {

    private final AskTimes usual = times(china(), false, "4 WH");

    @Test void workingDaysLeapNationalDayAndCountItsMakeUpDays() {
        assertThat(ClockChart.asked(usual, "2026-09-29T10:15", "2 WD").until("2026-10-14T00:00").drawn()).isEqualTo("""
                09-29 Tue work  10:15 asked, 2 WD
                09-30 Wed work  15:15 reminded
                10-01 Thu 国庆节
                10-02 Fri 国庆节
                10-03 Sat 国庆节
                10-04 Sun 国庆节
                10-05 Mon 国庆节
                10-06 Tue 国庆节
                10-07 Wed 国庆节
                10-08 Thu work  10:15 due  15:15 head
                10-09 Fri work  10:15 executive
                """);
        assertThat(ClockChart.asked(usual, "2026-10-09T14:00", "1 WD").until("2026-10-14T00:00").drawn()).isEqualTo("""
                10-09 Fri work  14:00 asked, 1 WD
                10-10 Sat make-up  09:00 reminded  14:00 due  18:00 head
                10-11 Sun off
                10-12 Mon work  14:00 executive
                """);
    }

    @Test void theWeekendBeforeNationalDayIsWorkedWhereItIsMadeUp() {
        assertThat(ClockChart.asked(usual, "2026-09-18T17:00", "2 WD").until("2026-09-26T00:00").drawn()).isEqualTo("""
                09-18 Fri work  17:00 asked, 2 WD
                09-19 Sat off
                09-20 Sun make-up
                09-21 Mon work  13:00 reminded  17:00 due
                09-22 Tue work  12:00 head  17:00 executive
                """);
    }

    @Test void springFestivalIsLeaptAndItsMakeUpSaturdaysAreWorked() {
        assertThat(ClockChart.asked(usual, "2026-02-13T16:00", "3 WD").until("2026-03-02T00:00").drawn()).isEqualTo("""
                02-13 Fri work  16:00 asked, 3 WD
                02-14 Sat make-up
                02-15 Sun 春节
                02-16 Mon 春节
                02-17 Tue 春节
                02-18 Wed 春节
                02-19 Thu 春节
                02-20 Fri 春节
                02-21 Sat 春节
                02-22 Sun 春节
                02-23 Mon 春节
                02-24 Tue work
                02-25 Wed work  11:00 reminded  16:00 due
                02-26 Thu work  11:00 head  16:00 executive
                """);
        var chart = ClockChart.asked(usual, "2026-02-27T16:00", "1 WD").until("2026-03-05T00:00");
        assertThat(chart.drawn()).isEqualTo("""
                02-27 Fri work  16:00 asked, 1 WD
                02-28 Sat make-up  11:00 reminded  16:00 due
                03-01 Sun off
                03-02 Mon work  11:00 head  16:00 executive
                """);
    }

    @Test void workingHoursStopOverTheHoliday() {
        assertThat(ClockChart.asked(usual, "2026-09-30T16:30", "6 WH").until("2026-10-10T00:00").drawn()).isEqualTo("""
                09-30 Wed work  16:30 asked, 6 WH
                10-01 Thu 国庆节
                10-02 Fri 国庆节
                10-03 Sat 国庆节
                10-04 Sun 国庆节
                10-05 Mon 国庆节
                10-06 Tue 国庆节
                10-07 Wed 国庆节
                10-08 Thu work  09:30 reminded  14:30 due
                10-09 Fri work  09:30 head  14:30 executive
                """);
    }

    @Test void elapsedHoursPauseOnDaysOffAndSayWhatMovedThem() {
        var chart = ClockChart.asked(usual, "2026-09-30T15:00", "24 H").until("2026-10-10T00:00");
        assertThat(chart.drawn()).isEqualTo("""
                09-30 Wed work  15:00 asked, 24 H
                10-01 Thu 国庆节
                10-02 Fri 国庆节
                10-03 Sat 国庆节
                10-04 Sun 国庆节
                10-05 Mon 国庆节
                10-06 Tue 国庆节
                10-07 Wed 国庆节
                10-08 Thu work  10:00 reminded  15:00 due
                10-09 Fri work  10:00 head  15:00 executive
                """);
        assertThat(chart.rolled()).isEqualTo("2026-10-01 国庆节");
        assertThat(ClockChart.asked(usual, "2026-09-28T15:00", "24 H").until("2026-09-30T00:00").rolled()).isEmpty();
    }

    @Test void calendarDaysDoNotPauseButNobodyIsDueOnADayOff() {
        var chart = ClockChart.asked(usual, "2026-09-28T15:00", "5 D").until("2026-10-08T18:00");
        assertThat(chart.drawn()).endsWith("10-08 Thu work  10:00 reminded  15:00 due\n");
        assertThat(chart.rolled()).isEqualTo("2026-10-03 国庆节");
    }

    @Test void anEmergencyRunsThroughTheHolidayAtNight() {
        assertThat(ClockChart.asked(times(china(), true, "1 H"), "2026-10-01T22:00", "4 H").until("2026-10-03T00:00").drawn()).isEqualTo("""
                10-01 Thu 国庆节  22:00 asked, 4 H
                10-02 Fri 国庆节  01:00 reminded  02:00 due  03:00 head  04:00 executive
                """);
    }

    @Test void whatIsAskedOnADayOffLosesNoTimeToIt() {
        assertThat(ClockChart.asked(usual, "2026-10-06T11:00", "1 WD").until("2026-10-10T00:00").drawn()).isEqualTo("""
                10-06 Tue 国庆节  11:00 asked, 1 WD
                10-07 Wed 国庆节
                10-08 Thu work  16:00 reminded
                10-09 Fri work  11:00 due  16:00 head
                """);
    }

    @Test void aColleagueInBerlinKeepsTheirClockTimeInSpring() {
        var berlin = times(WorkingCalendar.standard(BERLIN), false, "4 WH");
        var chart = ClockChart.asked(berlin, "2026-03-27T10:00", "1 WD").until("2026-04-01T00:00");
        assertThat(chart.drawn()).isEqualTo("""
                03-27 Fri work  10:00 asked, 1 WD  15:00 reminded
                03-28 Sat off
                03-29 Sun off
                03-30 Mon work  10:00 due  15:00 head
                03-31 Tue work  10:00 executive
                """);
        assertThat(chart.total()).hasHours(71);
        assertThat(ClockChart.asked(times(WorkingCalendar.standard(BERLIN), true, "1 H"), "2026-03-28T22:00", "8 H").until("2026-03-29T10:00").drawn())
                .as("eight hours are eight hours").isEqualTo("""
                03-28 Sat off  22:00 asked, 8 H
                03-29 Sun off  06:00 reminded  07:00 due  08:00 head  09:00 executive
                """);
    }

    @Test void aColleagueInBerlinKeepsTheirClockTimeInAutumn() {
        var berlin = times(WorkingCalendar.standard(BERLIN), false, "4 WH");
        var chart = ClockChart.asked(berlin, "2026-10-23T10:00", "1 WD").until("2026-10-28T00:00");
        assertThat(chart.drawn()).isEqualTo("""
                10-23 Fri work  10:00 asked, 1 WD  15:00 reminded
                10-24 Sat off
                10-25 Sun off
                10-26 Mon work  10:00 due  15:00 head
                10-27 Tue work  10:00 executive
                """);
        assertThat(chart.total()).hasHours(73);
        assertThat(ClockChart.asked(times(WorkingCalendar.standard(BERLIN), true, "1 H"), "2026-10-24T22:00", "8 H").until("2026-10-25T10:00").drawn()).isEqualTo("""
                10-24 Sat off  22:00 asked, 8 H
                10-25 Sun off  04:00 reminded  05:00 due  06:00 head  07:00 executive
                """);
    }

    @Test void aChineseHolidayIsKeptByBerlinersOfTheCompanyInTheirOwnZone() {
        assertThat(ClockChart.asked(times(china().withZone(BERLIN), false, "4 WH"), "2026-09-30T17:00", "1 WD").until("2026-10-10T00:00").drawn())
                .startsWith("09-30 Wed work  17:00 asked, 1 WD\n10-01 Thu 国庆节\n").endsWith("10-08 Thu work  13:00 reminded  17:00 due\n10-09 Fri work  12:00 head  17:00 executive\n");
    }

    @Test void afterAnOutageOfThreeDaysEachStepIsTakenOnceAndTheHeadHearsAfterNotice() {
        assertThat(ClockChart.asked(usual, "2026-08-03T10:00", "1 WD").down("2026-08-04T08:30", "2026-08-07T08:30").until("2026-08-12T00:00").drawn()).isEqualTo("""
                08-03 Mon work  10:00 asked, 1 WD  15:00 reminded
                08-04 Tue work
                08-05 Wed work
                08-06 Thu work
                08-07 Fri work  08:30 due  14:00 head  18:00 executive
                """);
        assertThat(ClockChart.asked(usual, "2026-08-03T10:00", "1 WD").down("2026-08-03T10:30", "2026-08-06T10:30").until("2026-08-12T00:00").drawn())
                .as("one reminder stands for both").isEqualTo("""
                08-03 Mon work  10:00 asked, 1 WD
                08-04 Tue work
                08-05 Wed work
                08-06 Thu work  10:30 due  15:30 head
                08-07 Fri work  10:30 executive
                """);
        assertThat(ClockChart.asked(usual, "2026-08-03T10:00", "1 WD").down("2026-08-04T14:00", "2026-08-06T14:00").until("2026-08-12T00:00").drawn())
                .as("the head is late, and the executive hears a notice after that").endsWith("""
                08-04 Tue work  10:00 due
                08-05 Wed work
                08-06 Thu work  14:00 head  18:00 executive
                """);
    }

    @Test void anExtensionBringsTheRemindersAgainAndTheHeadOnlyOnce() {
        assertThat(ClockChart.asked(usual, "2026-08-03T10:00", "1 WD").until("2026-08-04T16:00").extend("1 WD").until("2026-08-12T00:00").drawn())
                .as("extended when overdue: from then").isEqualTo("""
                08-03 Mon work  10:00 asked, 1 WD  15:00 reminded
                08-04 Tue work  10:00 due  15:00 head  16:00 extended by 1 WD to 08-05 16:00
                08-05 Wed work  11:00 reminded  16:00 due
                08-06 Thu work  16:00 executive
                """);
        assertThat(ClockChart.asked(usual, "2026-08-03T10:00", "1 WD").until("2026-08-03T16:00").extend("1 WD").until("2026-08-12T00:00").drawn()).isEqualTo("""
                08-03 Mon work  10:00 asked, 1 WD  15:00 reminded  16:00 extended by 1 WD to 08-05 10:00
                08-04 Tue work  15:00 reminded
                08-05 Wed work  10:00 due  15:00 head
                08-06 Thu work  10:00 executive
                """);
    }

    @Test void whereNobodyIsAboveTheAddresseeTheNextOneHearsAfterOneNotice() {
        var vacant = new AskTimes(china(), false, PolicyTime.parse("4 WH"), true, false, true);
        assertThat(ClockChart.asked(vacant, "2026-08-03T10:00", "1 WD").until("2026-08-06T00:00").drawn()).endsWith("08-04 Tue work  10:00 due  15:00 executive\n");
        var owed = new AskTimes(china(), false, PolicyTime.parse("4 WH"), false, true, true);
        assertThat(ClockChart.asked(owed, "2026-08-03T10:00", "1 WD").until("2026-08-06T00:00").drawn()).endsWith("08-04 Tue work  10:00 due\n");
    }

    private static AskTimes times(WorkingCalendar calendar, boolean roundTheClock, String notice) {
        return new AskTimes(calendar, roundTheClock, PolicyTime.parse(notice), true, true, true);
    }
}
