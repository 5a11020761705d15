package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** S4.1: dates from links, lags, summary tasks, calendars and facts. The chart is the test. */
class SchedulingTest {

    @Test
    void finishToStartWaitsOverTheWeekend() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                design | XXXXX        |
                print  |        X     | design
                """);
        assertThat(chart.schedule.finish(chart.id("design"))).isEqualTo(chart.evening(4));
        assertThat(chart.schedule.start(chart.id("print"))).isEqualTo(chart.morning(7));
    }

    @Test
    void allFourLinkTypesBindTheirEnds() {
        Chart.check("""
                       | MTWTFssMTWTF |
                a      |    XX        | SNET 3
                fs     |        X     | a
                ss     |    X         | a SS
                ff     |     X        | a FF
                sf     |   X          | a SF
                """);
    }

    @Test
    void lagsRunInWorkingTimeInPercentAndByTheWallClock() {
        Chart.check("""
                       | MTWTFssMTWTF |
                a      | XXXX         |
                plus   |         X    | a FS+2d
                minus  |   XX         | a FS-2d
                half   |   X          | a SS+50%
                over   |  XX          | a FF-1d
                wall   |        X     | a FS+3ed
                """);
    }

    @Test
    void aMilestoneStaysAtTheEndOfItsPredecessorsDay() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                a      | XXXXX        |
                ready  |     M        | a
                begin  | m            |
                b      |        X     | ready
                """);
        assertThat(chart.schedule.totalSlack(chart.id("ready"))).isZero();
    }

    @Test
    void aSummarySpansItsTasksAndItsLinksBindThemAll() {
        Chart.check("""
                       | MTWTFssMTWTFssMTWTF |
                first  | ####                |
                a      | XX                  | under first
                b      |   XX                | under first, a
                second |     #  ###          | first
                c      |     X               | under second
                d      |     X  X            | under second
                e      |        XXX          | under second, c
                after  |           X         | second
                beside |     X               | second SS
                middle |         X           | second SS+2d
                """);
    }

    @Test
    void nestedSummaryTasksInheritTheBoundFromAbove() {
        Chart.check("""
                       | MTWTFssMTWTF |
                a      | XX           |
                outer  |   ###        | a
                inner  |   ##         | under outer
                b      |   XX         | under inner
                c      |     X        | under outer, inner
                """);
    }

    @Test
    void aSummaryHoldsItsTasksUntilItsEarliestStart() {
        Chart.check("""
                       | MTWTFssMTWTF |
                phase  |   ##         | SNET 2
                a      |   X          | under phase
                b      |    X         | under phase, a
                """);
    }

    @Test
    void nationalDay2026HasSevenDaysOffAndMakeUpDaysThatAreWorked() {
        Chart chart = Chart.check(LocalDate.of(2026, 9, 14), """
                       | MTWTFsSMTWTfssMTWtfssmtwTFSs |
                before | XXXXX X                      |
                across |        XXXX   XXX       X    | before
                next   |                          XX  | across
                """);
        assertThat(chart.schedule.start(chart.id("across"))).isEqualTo(LocalDate.of(2026, 9, 21).atTime(9, 0));
        assertThat(chart.schedule.finish(chart.id("next"))).isEqualTo(LocalDate.of(2026, 10, 10).atTime(18, 0));
    }

    @Test
    void aBufferBelongsToTheBarAndStandsApart() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                a      | XXXXX  XX/   |
                b      |           X  | a
                """);
        assertThat(chart.schedule.estimateFinish(chart.id("a"))).isEqualTo(chart.evening(8));
    }

    @Test
    void aManualTaskDoesNotFollowItsLinks() {
        Chart.check("""
                       | MTWTFssMTWTF |
                a      | XXX          |
                fixed  |  XX          | a, manual
                b      |    X         | fixed
                """);
    }

    @Test
    void whatHasBegunStaysAndWhatIsDoneIsDone() {
        Chart.check("""
                       | MTWTFssMTWTF |
                a      | XXX          |
                early  |  XX          | a, started 1
                done   | XX           | finished 1
                b      |    X         | early
                """);
    }
}
