package countersign.tasking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.calendar.DayException;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.Mechanism;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On which days a regular meeting is held, over National Day 2026 with its make-up Saturday (S4.4). */
class RegularMeetingDaysTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard(ZoneId.of("Asia/Shanghai")).with(java.util.stream.IntStream.rangeClosed(1, 7)
            .mapToObj(day -> DayException.holiday(LocalDate.of(2026, 10, day), "国庆节")).toList(), Set.of(2026));

    @Test
    void aMeetingEveryOtherWeekKeepsItsWeeksWhateverDayItIsLookedAtFrom() {
        var fridays = meeting(DayOfWeek.FRIDAY, 2);
        var begins = LocalDate.of(2026, 9, 1);
        assertThat(Occurrences.days(fridays, begins, begins, LocalDate.of(2026, 10, 20))).containsExactly(LocalDate.of(2026, 9, 4), LocalDate.of(2026, 9, 18),
                LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 16));
        assertThat(Occurrences.days(fridays, begins, LocalDate.of(2026, 9, 19), LocalDate.of(2026, 10, 20))).containsExactly(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 16));
        assertThat(Occurrences.days(fridays, begins, begins, LocalDate.of(2026, 9, 3))).isEmpty();
    }

    @Test
    void oneOnADayOffIsPointedOutWithTheWorkingDayBefore() {
        var mechanism = new Mechanism(List.of(meeting(DayOfWeek.FRIDAY, 1)), List.of(), List.of(), List.of());
        var hints = MechanismTexts.daysOff(mechanism, CALENDAR, LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 16));
        assertThat(hints).singleElement().satisfies(hint -> {
            assertThat(hint.key()).isEqualTo("tasking.mechanism.dayOff");
            assertThat(hint.args()).contains(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 9, 30));
        });
    }

    private static Mechanism.Meeting meeting(DayOfWeek day, int everyWeeks) {
        return new Mechanism.Meeting("项目例会", day, LocalTime.of(16, 0), LocalTime.of(17, 0), everyWeeks, "会议室");
    }
}
