package countersign.tracking.domain;

import static countersign.tracking.domain.PlanFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.policy.PolicyTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S5.4: who receives a result, and when both sides are reminded. */
class HandOverRulesTest {

    private static final PolicyTime THREE_DAYS = PolicyTime.parse("3 WD");

    @Test
    void onlyOtherDepartmentsReceive() {
        var successors = Successors.of(plan("""
                1 7 3 7+5 after
                2 8 3 14+5 after 1
                3 9 4 14+5 after 1
                4 9 4 21+3 after 1"""));
        assertThat(successors.receivers(1)).containsExactly(java.util.Map.entry(4L, List.of(3L, 4L)));
        assertThat(successors.receivers(2)).isEmpty();
    }

    @Test
    void downstreamReachesThroughOthers() {
        var successors = Successors.of(plan("1 7 3 7+5 after\n2 8 4 14+5 after 1\n3 9 5 21+3 after 2"));
        assertThat(successors.downstream(1)).containsExactly(2L, 3L);
        assertThat(successors.upstream(3)).containsExactly(2L, 1L);
    }

    @Test
    void bothSidesAreRemindedThreeWorkingDaysAhead() {
        var moments = moments("2026-09-07T09:00", "2026-09-18T18:00");
        assertThat(moments.first()).isEqualTo(at("2026-09-15T18:00"));
        assertThat(moments.back()).isEmpty();
    }

    @Test
    void aShorterTaskIsRemindedOfAtItsStart() {
        assertThat(moments("2026-09-17T09:00", "2026-09-18T18:00").first()).isEqualTo(at("2026-09-17T09:00"));
    }

    @Test
    void onTheFirstDayBackAfterAHolidayBothAreRemindedAgain() {
        var calendar = PlanFixture.septemberWithMidAutumn();
        var moments = ReminderMoments.of(at("2026-09-07T09:00"), at("2026-09-29T18:00"), THREE_DAYS, calendar, false);
        assertThat(moments.first()).isEqualTo(at("2026-09-23T18:00"));
        assertThat(moments.back()).contains(at("2026-09-28T09:00"));
    }

    private static ReminderMoments moments(String start, String due) {
        return ReminderMoments.of(at(start), at(due), THREE_DAYS, PlanFixture.plain(), false);
    }

    private static Instant at(String local) { return LocalDateTime.parse(local).atZone(PlanFixture.ZONE).toInstant(); }
}
