package countersign.tracking.domain;

import static countersign.tracking.domain.PlanFixture.at;
import static countersign.tracking.domain.PlanFixture.plain;
import static countersign.tracking.domain.PlanFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.tracking.TaskReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S5.2: planned and actual by working time. */
class SCurveTest {

    private static final SCurve CURVE = new SCurve(plan("1 7 3 7+8 after\n2 8 4 7+2 after"), plain());

    @Test
    void tasksWeighByTheirWorkingTime() {
        assertThat(CURVE.planned(at(8, 18))).as("a quarter of eight days and both of two").isEqualTo(40.0);
        assertThat(CURVE.actual(Map.of(1L, 50, 2L, 0))).isEqualTo(40.0);
        assertThat(CURVE.planned(at(16, 18))).isEqualTo(100.0);
    }

    @Test
    void theActualLineFollowsTheReportsAndEndsToday() {
        var monday = new Entry(Actor.onPage(7), 1, null, TaskReport.of(1, 25), true, at(7, 17).atZone(PlanFixture.ZONE).toInstant());
        var helper = new Entry(Actor.onPage(9), 1, null, TaskReport.of(2, 90), false, at(8, 10).atZone(PlanFixture.ZONE).toInstant());
        var points = CURVE.points(List.of(monday, helper), LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 16), LocalDate.of(2026, 9, 8), PlanFixture.ZONE);
        assertThat(points.get(0).actual()).isEqualTo(20.0);
        assertThat(points.get(1).actual()).as("a collaborator's word moves nothing").isEqualTo(20.0);
        assertThat(points.get(2).actual()).isNull();
        assertThat(points.get(9).planned()).isEqualTo(100.0);
    }
}
