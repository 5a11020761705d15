package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** S4.1: slack, critical path, constraints that hold or are named, and the causes of dates. */
class SlackAndConflictTest {

    @Test
    void slackIsWhatATaskCanSlipWithoutMovingTheEndOrAnother() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                long   | XXXXX        |
                short  | XX           |
                next   |   X          | short
                end    |        X     | long, next
                """);
        assertThat(slack(chart, "long")).isEqualTo("0/0");
        assertThat(slack(chart, "short")).isEqualTo("960/0");
        assertThat(slack(chart, "next")).isEqualTo("960/960");
        assertThat(chart.schedule.critical(chart.id("long"))).isTrue();
        assertThat(chart.schedule.critical(chart.id("next"))).isFalse();
        assertThat(chart.schedule.lateStart(chart.id("next"))).isEqualTo(chart.morning(4));
        assertThat(chart.schedule.lateFinish(chart.id("next"))).isEqualTo(chart.evening(4));
    }

    @Test
    void asLateAsPossibleTakesTheSlackButNotMore() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                long   | XXXXX        |
                late   |    XX        | ALAP
                end    |        X     | long, late
                """);
        assertThat(slack(chart, "late")).as("as in MS Project counted from where it could lie at the earliest").isEqualTo("1440/0");
        assertThat(chart.schedule.startDriver(chart.id("late")).kind()).isEqualTo(Driver.Kind.AS_LATE_AS_POSSIBLE);
    }

    @Test
    void aMissedDeadlineMakesSlackNegativeAndIsNamedWithItsCause() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                a      | XXX          |
                b      |    XX        | a, deadline 3
                """);
        assertThat(slack(chart, "a")).isEqualTo("-480/0");
        Conflict conflict = only(chart);
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.DEADLINE);
        assertThat(conflict.minutes()).isEqualTo(480);
        assertThat(conflict.cause()).extracting(Driver::kind).containsExactly(Driver.Kind.LINK, Driver.Kind.PROJECT_START);
        assertThat(conflict.cause().get(0).task()).isEqualTo(chart.id("a"));
    }

    @Test
    void aConstraintThatTheLinksBreakHoldsItsDateAndIsNamed() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                a      | XXX          |
                snlt   |  X           | a, SNLT 1
                fnlt   |   X          | a, FNLT 2
                mso    | X            | a, MSO 0
                mfo    |  XX          | a, MFO 2
                fine   |     X        | a, MSO 4
                """);
        assertThat(chart.schedule.conflicts()).extracting(Conflict::kind).containsExactly(
                Conflict.Kind.START_NO_LATER, Conflict.Kind.FINISH_NO_LATER, Conflict.Kind.MUST_START, Conflict.Kind.MUST_FINISH);
        assertThat(chart.schedule.conflicts().get(0).got()).isEqualTo(chart.morning(3));
        assertThat(chart.schedule.conflicts().get(1).got()).isEqualTo(chart.evening(3));
        assertThat(slack(chart, "a")).isEqualTo("-1440/0");
    }

    @Test
    void noEarlierThanMovesAStartOrAFinish() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                snet   |    X         | SNET 3
                fnet   |    XX        | FNET 4
                past   | X            | SNLT 9
                """);
        assertThat(chart.schedule.conflicts()).isEmpty();
        assertThat(chart.schedule.startDriver(chart.id("fnet")).kind()).isEqualTo(Driver.Kind.CONSTRAINT);
        assertThat(chart.schedule.startDriver(chart.id("past")).kind()).isEqualTo(Driver.Kind.PROJECT_START);
    }

    @Test
    void aWindowHoldsTheStartAndItsEndIsNamedWhenMissed() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                a      |   XXX        | window 2 3
                b      |        X     | a, window 1 9
                """);
        assertThat(only(chart).kind()).isEqualTo(Conflict.Kind.WINDOW_FINISH);
        assertThat(only(chart).cause()).extracting(Driver::kind).containsExactly(Driver.Kind.WINDOW);
        assertThat(only(chart).wanted()).isEqualTo(chart.evening(3));
    }

    @Test
    void aManualStartBeforeItsLinksAllowIsNamed() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                a      | XXX          |
                hand   |  X           | a, manual
                """);
        assertThat(only(chart).kind()).isEqualTo(Conflict.Kind.MANUAL_START);
        assertThat(only(chart).got()).isEqualTo(chart.morning(3));
    }

    @Test
    void everyDateSaysWhatDrivesItBackToTheRoot() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                a      |  XX          | SNET 1
                phase  |    ##        | a
                b      |    XX        | under phase
                c      |    X         | under phase
                d      |        X     | phase
                """);
        assertThat(chart.schedule.why(chart.id("d"))).extracting(Driver::kind)
                .containsExactly(Driver.Kind.LINK, Driver.Kind.CHILD, Driver.Kind.LINK, Driver.Kind.CONSTRAINT);
        assertThat(chart.schedule.why(chart.id("d"))).extracting(Driver::task)
                .containsExactly(chart.id("phase"), chart.id("b"), chart.id("a"), chart.id("a"));
        assertThat(chart.schedule.finishDriver(chart.id("phase")).task()).isEqualTo(chart.id("b"));
    }

    @Test
    void whatIsDoneIsNotCritical() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                a      | XX           | started 0, finished 1
                b      |   X          | a
                """);
        assertThat(chart.schedule.critical(chart.id("a"))).isFalse();
        assertThat(chart.schedule.critical(chart.id("b"))).isTrue();
    }

    @Test
    void theFreeSlackOfATaskBeforeASummaryIsTheDistanceToItsFirstTask() {
        Chart chart = Chart.check("""
                       | MTWTFssMTWTF |
                a      | X            |
                long   | XXX          |
                phase  |    ##        | a
                b      |    XX        | under phase, long
                """);
        assertThat(slack(chart, "a")).isEqualTo("960/960");
        assertThat(slack(chart, "phase")).isEqualTo("0/0");
    }

    private static String slack(Chart chart, String name) {
        return chart.schedule.totalSlack(chart.id(name)) + "/" + chart.schedule.freeSlack(chart.id(name));
    }

    private static Conflict only(Chart chart) {
        assertThat(chart.schedule.conflicts()).hasSize(1);
        return chart.schedule.conflicts().get(0);
    }
}
