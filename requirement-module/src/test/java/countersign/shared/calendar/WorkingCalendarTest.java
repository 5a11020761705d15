package countersign.shared.calendar;

import static countersign.shared.calendar.CalendarFixture.SHANGHAI;
import static countersign.shared.calendar.CalendarFixture.china;
import static countersign.shared.calendar.CalendarFixture.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private final WorkingCalendar china = china();

    @Test void nationalDayIsOffAndSpringFestivalHasMakeUpDays() {
        assertThat(china.isWorkingDay(date("2026-10-02"))).isFalse();
        assertThat(china.nameOfDayOff(date("2026-10-02"))).contains("国庆节");
        assertThat(china.isWorkingDay(date("2026-10-10"))).as("make-up Saturday").isTrue();
        assertThat(china.hours(date("2026-02-14"))).as("make-up Saturday").isEqualTo(Hours.STANDARD);
        assertThat(china.isWorkingDay(date("2026-02-23"))).isFalse();
        assertThat(china.isWorkingDay(date("2026-02-24"))).isTrue();
    }

    @Test void withoutDaysOffHolidaysAndWeekendsHaveAnOrdinaryDaysHours() {
        var every = china.everyDay();
        assertThat(every.isWorkingDay(date("2026-10-01"))).isTrue();
        assertThat(every.hours(date("2026-08-08"))).isEqualTo(china.hours(date("2026-08-07")));
        assertThat(every.workingDaysBetween(date("2026-09-30"), date("2026-10-08"))).isEqualTo(8);
        assertThat(every.version()).isNotEqualTo(china.version());
    }

    @Test void aPlainWeekendHasNoName() { assertThat(china.nameOfDayOff(date("2026-08-08"))).isEmpty(); }

    @Test void aDateInTheHolidayRollsToTheDayAfterItAndSaysWhy() {
        var rolled = china.rollForward(date("2026-10-02"));
        assertThat(rolled).isEqualTo(new Rolled(date("2026-10-02"), date("2026-10-08"), "国庆节"));
        assertThat(rolled.in(Texts.of(Language.ZH_CN, SHANGHAI))).isEqualTo("原定10月2日（国庆节），顺延至10月8日");
        assertThat(china.rollForward(shanghai("2026-10-02T10:15"))).isEqualTo(shanghai("2026-10-08T10:15"));
    }

    @Test void aWeekendBeforeAHolidayIsNamedAfterTheHoliday() {
        var calendar = WorkingCalendar.standard(SHANGHAI).with(List.of(DayException.holiday(date("2026-05-04"), "校庆")), Set.of());
        assertThat(calendar.rollForward(date("2026-05-02"))).isEqualTo(new Rolled(date("2026-05-02"), date("2026-05-05"), "校庆"));
    }

    @Test void aWorkingDayDoesNotRoll() {
        var rolled = china.rollForward(date("2026-10-10"));
        assertThat(rolled.moved()).isFalse();
        assertThat(rolled.in(Texts.of(Language.EN, SHANGHAI))).isEmpty();
    }

    @Test void aWeekendRollsInEveryLanguage() {
        var rolled = china.rollForward(date("2026-08-08"));
        assertThat(rolled.in(Texts.of(Language.ZH_CN, SHANGHAI))).isEqualTo("原定8月8日（周末），顺延至8月10日");
        assertThat(rolled.in(Texts.of(Language.ZH_TW, SHANGHAI))).isEqualTo("原定8月8日（週末），順延至8月10日");
        assertThat(rolled.in(Texts.of(Language.EN, SHANGHAI))).isEqualTo("originally 8 Aug (weekend), moved to 10 Aug");
    }

    @Test void theLastWorkingDayOfAWeekCountsMakeUpDays() {
        assertThat(china.lastWorkingDayOfWeek(date("2026-08-04"))).contains(date("2026-08-07"));
        assertThat(china.lastWorkingDayOfWeek(date("2026-02-09"))).contains(date("2026-02-14"));
        assertThat(china.lastWorkingDayOfWeek(date("2026-01-01"))).as("Sunday, 4 January is made up").contains(date("2026-01-04"));
        assertThat(china.lastWorkingDayOfWeek(date("2026-02-18"))).as("Spring Festival").isEmpty();
        assertThat(china.lastWorkingDayOfWeek(date("2026-10-04"))).contains(date("2026-09-30"));
    }

    @Test void aReportIsDueOnFridayEvenIfTheSaturdayIsMadeUp() {
        assertThat(china.dayOfWeekOrLast(date("2026-10-09"), DayOfWeek.FRIDAY)).contains(date("2026-10-09"));
        assertThat(china.dayOfWeekOrLast(date("2026-06-15"), DayOfWeek.FRIDAY)).as("Dragon Boat on Friday").contains(date("2026-06-18"));
        assertThat(china.dayOfWeekOrLast(date("2026-02-18"), DayOfWeek.FRIDAY)).isEmpty();
    }

    @Test void workingDaysKeepTheClockTime() {
        assertThat(china.plusWorkingDays(shanghai("2026-09-30T16:45"), 2)).isEqualTo(shanghai("2026-10-09T16:45"));
        assertThat(china.plusWorkingDays(shanghai("2026-10-09T16:45"), -2)).isEqualTo(shanghai("2026-09-30T16:45"));
        assertThat(china.plusWorkingDays(shanghai("2026-10-04T16:45"), 0)).isEqualTo(shanghai("2026-10-04T16:45"));
        assertThat(china.nextWorkingDay(date("2026-02-14"))).isEqualTo(date("2026-02-24"));
        assertThat(china.previousWorkingDay(date("2026-02-24"))).isEqualTo(date("2026-02-14"));
    }

    @Test void workingDaysBetweenIsTheInverseOfAdding() {
        assertThat(china.workingDaysBetween(date("2026-09-30"), date("2026-10-09"))).isEqualTo(2);
        assertThat(china.workingDaysBetween(date("2026-10-09"), date("2026-09-30"))).isEqualTo(-2);
        assertThat(china.workingDaysBetween(date("2026-10-01"), date("2026-10-07"))).isZero();
    }

    @Test void workEndsInTheEveningAndBeginsInTheMorning() {
        assertThat(china.plusWorkingTime(time("2026-08-06T09:00"), Duration.ofHours(8))).isEqualTo(time("2026-08-06T18:00"));
        assertThat(china.plusWorkingTime(time("2026-08-07T18:00"), Duration.ofHours(-8))).isEqualTo(time("2026-08-07T09:00"));
        assertThat(china.plusWorkingTime(time("2026-08-06T11:59"), Duration.ofMinutes(2))).isEqualTo(time("2026-08-06T13:01"));
        assertThat(china.plusWorkingTime(time("2026-08-07T18:00"), Duration.ofMinutes(1))).isEqualTo(time("2026-08-10T09:01"));
        assertThat(china.plusWorkingTime(time("2026-08-08T10:00"), Duration.ZERO)).isEqualTo(time("2026-08-08T10:00"));
        assertThat(china.nextWork(time("2026-09-30T18:00"))).isEqualTo(time("2026-10-08T09:00"));
        assertThat(china.previousWork(time("2026-10-08T09:00"))).isEqualTo(time("2026-09-30T18:00"));
        assertThat(china.nextWork(time("2026-09-30T10:30"))).isEqualTo(time("2026-09-30T10:30"));
    }

    @Test void workingTimeSpansTheHolidayAndKeepsSeconds() {
        assertThat(china.workingTimeBetween(time("2026-09-30T17:00"), time("2026-10-08T10:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(china.workingTimeBetween(time("2026-08-06T09:00:10"), time("2026-08-06T09:01"))).isEqualTo(Duration.ofSeconds(50));
        assertThat(china.workingTimeBetween(time("2026-10-08T10:00"), time("2026-09-30T17:00"))).isEqualTo(Duration.ofHours(-2));
    }

    @Test void aHalfDayHasItsOwnHours() {
        var calendar = WorkingCalendar.standard(SHANGHAI)
                .with(List.of(DayException.halfDay(date("2026-12-24"), "平安夜", Hours.parse("09:00-12:30"))), Set.of());
        assertThat(calendar.isWorkingDay(date("2026-12-24"))).isTrue();
        assertThat(calendar.plusWorkingTime(time("2026-12-24T12:00"), Duration.ofHours(1))).isEqualTo(time("2026-12-25T09:30"));
        assertThat(calendar.endOfWork(date("2026-12-24"))).contains(time("2026-12-24T12:30"));
        assertThat(calendar.nameOfDayOff(date("2026-12-24"))).isEmpty();
    }

    @Test void aMakeUpDayHasTheHoursOfANormalDay() {
        var week = WeeklyHours.of(Map.of(DayOfWeek.MONDAY, Hours.parse("10:00-12:00"), DayOfWeek.TUESDAY, Hours.parse("08:00-16:00"),
                DayOfWeek.WEDNESDAY, Hours.parse("08:00-16:00")));
        var calendar = WorkingCalendar.of(SHANGHAI, week, List.of(DayException.makeUp(date("2026-08-08"), ""), DayException.makeUp(date("2026-08-10"), "")), Set.of());
        assertThat(calendar.hours(date("2026-08-08"))).as("Saturday").isEqualTo(Hours.parse("08:00-16:00"));
        assertThat(calendar.hours(date("2026-08-10"))).as("Monday").isEqualTo(Hours.parse("10:00-12:00"));
    }

    @Test void aNightShiftRunsOverMidnight() {
        var week = WeeklyHours.of(Map.of(DayOfWeek.MONDAY, Hours.parse("22:00-24:00"), DayOfWeek.TUESDAY, Hours.parse("00:00-06:00")));
        var calendar = WorkingCalendar.of(SHANGHAI, week, List.of(), Set.of());
        assertThat(calendar.plusWorkingTime(time("2026-08-03T22:00"), Duration.ofHours(3))).isEqualTo(time("2026-08-04T01:00"));
        assertThat(calendar.plusWorkingTime(time("2026-08-03T22:00"), Duration.ofHours(2))).isEqualTo(time("2026-08-04T00:00"));
    }

    @Test void aYearIsProvisionalUntilItsHolidaysAreAnnounced() {
        assertThat(china.provisional(date("2026-12-31"))).isFalse();
        assertThat(china.provisional(date("2027-01-01"))).isTrue();
        assertThat(china.provisional(date("2022-12-31"))).isTrue();
    }

    @Test
    void aYearIsAwaitedOnceOthersWereAnnouncedBeforeIt() {
        assertThat(china.awaited(date("2026-12-01"), date("2028-01-31"))).containsExactly(2027, 2028);
        assertThat(china.awaited(date("2020-01-01"), date("2026-12-31"))).as("what is over is not awaited").isEmpty();
        assertThat(WorkingCalendar.standard(china.zone()).awaited(date("2027-01-01"), date("2027-12-31"))).as("where nobody announces any").isEmpty();
    }

    @Test void theVersionFollowsTheContentAndTheTextReadsBack() {
        var copy = WorkingCalendar.parse(china.toString());
        assertThat(copy).isEqualTo(china);
        assertThat(copy.version()).isEqualTo(china.version()).hasSize(16);
        assertThat(china.with(List.of(), List.of(2027)).version()).isNotEqualTo(china.version());
        assertThat(china.withZone(CalendarFixture.BERLIN).version()).isNotEqualTo(china.version());
        var odd = china.with(List.of(DayException.halfDay(date("2026-08-06"), "", Hours.parse("09:00-10:00"))), Set.of());
        assertThat(WorkingCalendar.parse(odd.toString())).isEqualTo(odd);
    }

    @Test void aLayerReplacesTheDayBelowIt() {
        var duty = china.with(List.of(DayException.makeUp(date("2026-10-02"), "值班")), Set.of());
        assertThat(duty.isWorkingDay(date("2026-10-02"))).isTrue();
        assertThat(duty.rollForward(date("2026-10-01")).effective()).isEqualTo(date("2026-10-02"));
        assertThat(china.isWorkingDay(date("2026-10-02"))).isFalse();
    }

    @Test void hoursThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.parse("09:00-08:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.parse("09:00-12:00,11:00-13:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.parse("09:00-24:30"));
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.parse("nine to five"));
        assertThatIllegalArgumentException().isThrownBy(() -> WeeklyHours.of(Map.of()));
        assertThat(Hours.parse("9:00–12：00，13:00-18:00")).as("as a Chinese keyboard types it").isEqualTo(Hours.STANDARD);
        assertThat(Hours.parse("09:00-12:00,13:00-18:00").minutes()).isEqualTo(480);
    }

    @Test void farSpansAreExact() {
        assertThat(china.plusWorkingDays(china.plusWorkingDays(date("2024-03-01"), 100_000), -100_000)).isEqualTo(date("2024-03-01"));
        assertThat(china.plusWorkingDays(date("1950-01-02"), -1)).isEqualTo(date("1949-12-30"));
    }

    private static LocalDate date(String date) { return LocalDate.parse(date); }

    private static LocalDateTime time(String time) { return LocalDateTime.parse(time); }
}
