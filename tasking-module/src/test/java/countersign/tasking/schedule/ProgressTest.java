package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** S4.1, S5.1: what was reported, against a status date; and calendars and constraints that differ from task to task. */
class ProgressTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 9, 7, 9, 0);
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 9, 11, 9, 0);
    private static final int DAY = 480;

    @Test
    void whatIsLeftOfAStartedTaskIsPutBehindTheStatusDate() {
        Schedule s = schedule(b -> {
            b.statusDate(FRIDAY);
            b.task(1).duration(4 * DAY).actualStart(START).percent(50);
        });
        assertThat(s.start(1)).isEqualTo(START);
        assertThat(s.finish(1)).isEqualTo(LocalDateTime.of(2026, 9, 14, 18, 0));
        assertThat(s.startDriver(1).kind()).isEqualTo(Driver.Kind.ACTUAL);
        assertThat(s.finishDriver(1).kind()).isEqualTo(Driver.Kind.STATUS_DATE);
    }

    @Test
    void whatHasNotBegunWaitsForTheStatusDate() {
        Schedule s = schedule(b -> {
            b.statusDate(FRIDAY);
            b.task(1).duration(DAY);
            b.task(2).duration(DAY).actualFinish(START.plusHours(9));
        });
        assertThat(s.start(1)).isEqualTo(FRIDAY);
        assertThat(s.startDriver(1).kind()).isEqualTo(Driver.Kind.STATUS_DATE);
        assertThat(s.finish(2)).isEqualTo(START.plusHours(9));
    }

    @Test
    void withoutAStatusDateAReportMovesOnlyWhatItSays() {
        Schedule s = schedule(b -> {
            b.task(1).duration(2 * DAY).actualStart(START.plusDays(1)).percent(50);
            b.task(2).duration(DAY);
            b.link(1, 2);
        });
        assertThat(s.finish(1)).isEqualTo(START.plusDays(2).withHour(18));
        assertThat(s.start(2)).isEqualTo(START.plusDays(3));
        assertThat(s.totalSlack(1)).isZero();
        assertThat(s.lateStart(1)).isEqualTo(START.plusDays(1));
    }

    @Test
    void theRemainingTimeThatTheOwnerSeesGoesBeforeThePercentage() {
        Schedule s = schedule(b -> b.task(1).duration(4 * DAY).actualStart(START).percent(50).remaining(3 * DAY));
        assertThat(s.finish(1)).isEqualTo(LocalDateTime.of(2026, 9, 11, 18, 0));
    }

    @Test
    void aTaskBegunBeforeItsPredecessorEndedIsNamed() {
        Schedule s = schedule(b -> {
            b.task(1).duration(2 * DAY);
            b.task(2).duration(DAY).actualStart(START);
            b.link(1, 2);
        });
        assertThat(s.conflicts()).extracting(Conflict::kind).containsExactly(Conflict.Kind.STARTED_EARLY);
        assertThat(s.conflicts().get(0).minutes()).isEqualTo(2 * DAY);
    }

    @Test
    void eachTaskRunsOnItsOwnCalendarAndItsLagToo() {
        WorkCalendar saturdays = WorkCalendar.mondayToFriday(Chart.MORNING, Chart.AFTERNOON).date(LocalDate.of(2026, 9, 12), Chart.MORNING, Chart.AFTERNOON).build();
        Schedule s = schedule(b -> {
            b.task(1).duration(5 * DAY);
            b.task(2).duration(DAY).calendar(saturdays);
            b.task(3).duration(DAY).calendar(saturdays);
            b.task(4).duration(2 * 1440).elapsed();
            b.link(1, 2).link(1, 3, LinkType.FS, Lag.working(DAY)).link(1, 4);
        });
        assertThat(s.start(2)).isEqualTo(LocalDateTime.of(2026, 9, 12, 9, 0));
        assertThat(s.start(3)).isEqualTo(LocalDateTime.of(2026, 9, 14, 9, 0));
        assertThat(s.start(4)).as("by the wall clock, but begun in working time").isEqualTo(LocalDateTime.of(2026, 9, 14, 9, 0));
        assertThat(s.finish(4)).isEqualTo(LocalDateTime.of(2026, 9, 16, 9, 0));
    }

    @Test
    void constraintsGiveWayToLinksWhereTheProjectSaysSoButAreNamedAllTheSame() {
        Schedule s = schedule(b -> {
            b.honorConstraints(false);
            b.task(1).duration(2 * DAY);
            b.task(2).duration(DAY).constraint(ConstraintType.MSO, START);
            b.link(1, 2);
        });
        assertThat(s.start(2)).isEqualTo(START.plusDays(2));
        assertThat(s.totalSlack(1)).isEqualTo(-2 * DAY);
        assertThat(s.conflicts()).extracting(Conflict::kind).containsExactly(Conflict.Kind.MUST_START);
    }

    @Test
    void aSummaryTaskThatMissesItsLimitNamesTheTaskThatEndsLast() {
        Schedule s = schedule(b -> {
            b.task(10).constraint(ConstraintType.FNLT, START.withHour(18));
            b.task(1).duration(2 * DAY).parent(10);
        });
        assertThat(s.conflicts()).hasSize(1);
        assertThat(s.conflicts().get(0).kind()).isEqualTo(Conflict.Kind.FINISH_NO_LATER);
        assertThat(s.conflicts().get(0).cause().get(0)).isEqualTo(new Driver(Driver.Kind.CHILD, 1, null));
        assertThat(s.totalSlack(1)).isEqualTo(-DAY);
    }

    private static Schedule schedule(Consumer<Network.Builder> input) {
        Network.Builder b = Network.builder(START, WorkCalendar.mondayToFriday(Chart.MORNING, Chart.AFTERNOON).build());
        input.accept(b);
        return Schedule.compute(b.build());
    }
}
