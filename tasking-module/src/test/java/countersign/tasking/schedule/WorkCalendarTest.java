package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** S4.1: working time to the minute, in both directions. */
class WorkCalendarTest {

    private static final Shift MORNING = Chart.MORNING;
    private static final Shift AFTERNOON = Chart.AFTERNOON;
    private static final LocalDateTime FRIDAY_END = LocalDateTime.of(2026, 9, 11, 18, 0);
    private static final LocalDateTime MONDAY_START = LocalDateTime.of(2026, 9, 14, 9, 0);

    private final WorkCalendar office = WorkCalendar.mondayToFriday(MORNING, AFTERNOON).build();

    @Test
    void theEndOfAFridayAndTheBeginningOfMondayAreTheSameInstantOfWork() {
        assertThat(office.minutesBetween(FRIDAY_END, MONDAY_START)).isZero();
        assertThat(office.startAfter(FRIDAY_END, 0)).isEqualTo(MONDAY_START);
        assertThat(office.finishAfter(MONDAY_START, 0)).isEqualTo(FRIDAY_END);
    }

    @Test
    void timeIsAddedToTheMinuteOverPausesNightsAndWeekends() {
        assertThat(office.finishAfter(MONDAY_START, 180)).isEqualTo(LocalDateTime.of(2026, 9, 14, 12, 0));
        assertThat(office.startAfter(MONDAY_START, 180)).isEqualTo(LocalDateTime.of(2026, 9, 14, 13, 0));
        assertThat(office.finishAfter(FRIDAY_END.minusMinutes(1), 2)).isEqualTo(MONDAY_START.plusMinutes(1));
        assertThat(office.startAfter(MONDAY_START, -1)).isEqualTo(FRIDAY_END.minusMinutes(1));
        assertThat(office.finishAfter(MONDAY_START, 480 * 261)).isEqualTo(LocalDateTime.of(2027, 9, 13, 18, 0));
    }

    @Test
    void aMakeUpDayAddsTimeAHolidayTakesItAndAHalfDayLeavesHalf() {
        WorkCalendar calendar = WorkCalendar.mondayToFriday(MORNING, AFTERNOON).off(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))
                .date(LocalDate.of(2026, 10, 10), MORNING, AFTERNOON).date(LocalDate.of(2026, 9, 30), MORNING).build();
        assertThat(calendar.minutesBetween(LocalDateTime.of(2026, 9, 28, 0, 0), LocalDateTime.of(2026, 10, 12, 0, 0))).isEqualTo(480 * 5 + 180);
        assertThat(calendar.startAfter(LocalDateTime.of(2026, 9, 30, 12, 0), 0)).isEqualTo(LocalDateTime.of(2026, 10, 8, 9, 0));
        assertThat(calendar.isWorking(LocalDateTime.of(2026, 10, 10, 17, 59))).isTrue();
        assertThat(calendar.isWorking(LocalDateTime.of(2026, 9, 30, 13, 0))).isFalse();
    }

    @Test
    void shiftsThroughTheNightAreOneStretchOfWork() {
        WorkCalendar nights = WorkCalendar.builder().everyDay(Shift.of("00:00", "06:00"), Shift.of("22:00", "24:00")).build();
        assertThat(nights.finishAfter(LocalDateTime.of(2026, 9, 13, 22, 0), 480)).isEqualTo(LocalDateTime.of(2026, 9, 14, 6, 0));
        assertThat(nights.startAfter(LocalDateTime.of(2026, 9, 13, 22, 0), 120)).isEqualTo(LocalDateTime.of(2026, 9, 14, 0, 0));
    }

    @Test
    void yearsWithoutWorkAreSkippedByLookUp() {
        WorkCalendar rare = WorkCalendar.builder().date(LocalDate.of(2020, 2, 29), MORNING).date(LocalDate.of(2100, 1, 1), AFTERNOON).build();
        assertThat(rare.startAfter(LocalDateTime.of(2020, 2, 29, 9, 0), 180)).isEqualTo(LocalDateTime.of(2100, 1, 1, 13, 0));
        assertThat(rare.finishAfter(LocalDateTime.of(2099, 1, 1, 9, 0), 0)).isEqualTo(LocalDateTime.of(2020, 2, 29, 12, 0));
    }

    @Test
    void aCalendarWithoutWorkingTimeIsRefused() {
        assertThatThrownBy(() -> WorkCalendar.builder().day(DayOfWeek.MONDAY).build()).isInstanceOfSatisfying(ScheduleRefusal.class,
                r -> assertThat(r.kind()).isEqualTo(ScheduleRefusal.Kind.CALENDAR_WITHOUT_WORKING_TIME));
    }

    @Test
    void lookUpsAgreeWithCountingMinutes() {
        Random random = new Random(7);
        CalendarBuilder b = WorkCalendar.builder();
        for (DayOfWeek day : DayOfWeek.values()) {
            b.day(day, RandomNetworks.shifts(random));
        }
        for (int d = 0; d < 60; d++) {
            b.date(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90)), RandomNetworks.shifts(random));
        }
        WorkCalendar calendar = b.build();
        int at = TimeAxis.minute(LocalDateTime.of(2026, 1, 1, 0, 0));
        int work = calendar.work(at);
        for (int i = 0; i < 90 * 1440; i++, at++) {
            boolean worked = calendar.isWorking(TimeAxis.date(at));
            assertThat(calendar.work(at)).isEqualTo(work);
            if (worked) {
                assertThat(calendar.startAt(work)).isEqualTo(at);
                assertThat(calendar.finishAt(work + 1)).isEqualTo(at + 1);
            }
            work += worked ? 1 : 0;
        }
    }
}
