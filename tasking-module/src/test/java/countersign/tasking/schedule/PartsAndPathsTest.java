package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** S4.1: tasks done by several persons, work interrupted and delayed, plans from their end, and several critical paths. */
class PartsAndPathsTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 9, 7, 9, 0);
    private static final int DAY = 480;
    private static final WorkCalendar WEEKDAYS = WorkCalendar.mondayToFriday(Chart.MORNING, Chart.AFTERNOON).build();

    @Test
    void aTaskOfSeveralPersonsEndsWithTheLastOfThem() {
        WorkCalendar away = WorkCalendar.mondayToFriday(Chart.MORNING, Chart.AFTERNOON).off(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 9)).build();
        Schedule s = schedule(b -> {
            b.task(1).part(WEEKDAYS, 3 * DAY, 3 * DAY).part(away, 2 * DAY, 2 * DAY);
            b.task(2).duration(DAY);
            b.link(1, 2);
        });
        assertThat(s.finish(1)).as("the one away on Tuesday and Wednesday works on Monday and Thursday").isEqualTo(MONDAY.plusDays(3).withHour(18));
        assertThat(s.start(2)).isEqualTo(MONDAY.plusDays(4));
        assertThat(s.lateStart(1)).isEqualTo(MONDAY);
        assertThat(s.totalSlack(1)).isZero();
    }

    @Test
    void aPartWithoutWorkEndsWhereItBegins() {
        Schedule s = schedule(b -> b.task(1).part(WEEKDAYS, 0, 0));
        assertThat(s.start(1)).isEqualTo(MONDAY);
        assertThat(s.finish(1)).isEqualTo(MONDAY);
    }

    @Test
    void aPersonOnATaskWithItsOwnCalendarWorksWhenBothDo() {
        WorkCalendar mornings = WorkCalendar.mondayToFriday(Chart.MORNING).day(DayOfWeek.SATURDAY, Chart.MORNING).build();
        WorkCalendar both = WorkCalendar.both(WEEKDAYS, mornings);
        assertThat(both.minutesBetween(MONDAY, MONDAY.plusDays(7))).isEqualTo(5 * (Chart.MORNING.to() - Chart.MORNING.from()));
        WorkCalendar sundays = WorkCalendar.builder().day(DayOfWeek.SUNDAY, Chart.MORNING).build();
        assertThatThrownBy(() -> WorkCalendar.both(WEEKDAYS, sundays)).isInstanceOfSatisfying(ScheduleRefusal.class,
                r -> assertThat(r.kind()).isEqualTo(ScheduleRefusal.Kind.CALENDAR_WITHOUT_WORKING_TIME));
    }

    @Test
    void whatIsLeftWaitsForItsResumptionAndIsAllThatBindsItsPredecessors() {
        Schedule s = schedule(b -> {
            b.task(1).duration(DAY);
            b.task(2).duration(4 * DAY).actualStart(MONDAY).done(DAY).remaining(3 * DAY).resume(MONDAY.plusDays(7));
            b.link(1, 2);
        });
        assertThat(s.start(2)).isEqualTo(MONDAY);
        assertThat(s.finish(2)).isEqualTo(MONDAY.plusDays(9).withHour(18));
        assertThat(s.lateFinish(1)).as("three days are left of eight that lie ahead").isEqualTo(MONDAY.plusDays(4).withHour(18));
    }

    @Test
    void aLevellingDelayRunsByTheWallClockBehindTheLinks() {
        Schedule s = schedule(b -> {
            b.task(1).duration(DAY);
            b.task(2).duration(DAY).delay(2 * 1440);
            b.link(1, 2);
        });
        assertThat(s.start(2)).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void aConstraintMayLieBeforeTheProjectAndALeadMayNot() {
        Schedule s = schedule(b -> {
            b.task(1).duration(DAY).constraint(ConstraintType.SNET, MONDAY.minusDays(3));
            b.task(2).duration(DAY);
            b.task(3).duration(DAY);
            b.link(2, 3, LinkType.SF, Lag.NONE);
        });
        assertThat(s.start(1)).isEqualTo(MONDAY.minusDays(3));
        assertThat(s.start(3)).isEqualTo(MONDAY);
    }

    @Test
    void aPlanFromItsEndLaysTasksAsLateAsItAllows() {
        Schedule s = schedule(b -> {
            b.finish(MONDAY.plusDays(11).withHour(18));
            b.task(1).duration(2 * DAY).constraint(ConstraintType.ALAP, null);
            b.task(2).duration(DAY).constraint(ConstraintType.ALAP, null);
            b.link(1, 2);
        });
        assertThat(s.finish(2)).isEqualTo(MONDAY.plusDays(11).withHour(18));
        assertThat(s.start(1)).isEqualTo(MONDAY.plusDays(9));
        assertThat(s.totalSlack(1)).as("from where it could lie at the earliest").isEqualTo(7 * DAY);
    }

    @Test
    void whatIsAsLateAsPossibleAndTooLateAlreadyStillWaitsForItsLinks() {
        Schedule s = schedule(b -> {
            b.task(1).duration(2 * DAY);
            b.task(2).duration(DAY).constraint(ConstraintType.ALAP, null).deadline(MONDAY.withHour(18));
            b.link(1, 2);
        });
        assertThat(s.start(2)).isEqualTo(MONDAY.plusDays(2));
        assertThat(s.totalSlack(2)).isEqualTo(-2 * DAY);
    }

    @Test
    void everyEndMayHaveItsOwnCriticalPath() {
        Consumer<Network.Builder> plan = b -> {
            b.task(1).duration(5 * DAY);
            b.task(2).duration(DAY);
            b.task(3).duration(DAY);
            b.link(2, 3);
        };
        assertThat(schedule(plan).critical(2)).isFalse();
        Schedule each = schedule(plan.andThen(b -> b.multipleCriticalPaths(true)));
        assertThat(each.critical(1)).isTrue();
        assertThat(each.critical(2)).isTrue();
    }

    private static Schedule schedule(Consumer<Network.Builder> input) {
        Network.Builder b = Network.builder(MONDAY, WEEKDAYS);
        input.accept(b);
        return Schedule.compute(b.build());
    }
}
