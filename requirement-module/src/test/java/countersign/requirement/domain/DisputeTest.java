package countersign.requirement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.requirement.DisputeOption;
import countersign.requirement.DisputePlace;
import countersign.requirement.DisputeState;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisputeTest {

    private static final Instant MONDAY = Instant.parse("2026-07-20T01:00:00Z");
    private static final Instant RESPONSE = Instant.parse("2026-07-21T01:00:00Z");
    private static final Instant NOTICE = Instant.parse("2026-07-21T08:00:00Z");
    private static final Instant SOLUTION = Instant.parse("2026-07-22T01:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-07-24T09:00:00Z");

    private static Dispute openDispute() {
        var dispute = new Dispute(1, 1, "task:12", "谁负责主持", 7, 10L, MONDAY);
        dispute.between(List.of(10L, 20L));
        dispute.wind(RESPONSE, SOLUTION, NOTICE);
        dispute.options(List.of(DisputeOption.of("销售部主持", "市场部协助"), DisputeOption.of("市场部主持", "")));
        return dispute;
    }

    @Test
    void theGeneralClockMissesTheResponseThenGivesNoticeThenClimbsEachOnce() {
        var dispute = openDispute();
        assertThat(dispute.due(RESPONSE.minusSeconds(1))).isEmpty();
        assertThat(dispute.due(RESPONSE)).contains(DisputeStep.MISS_RESPONSE);
        dispute.took(DisputeStep.MISS_RESPONSE, RESPONSE);
        assertThat(dispute.due(RESPONSE)).isEmpty();
        assertThat(dispute.due(NOTICE)).contains(DisputeStep.GIVE_NOTICE);
        dispute.took(DisputeStep.GIVE_NOTICE, NOTICE);
        assertThat(dispute.due(SOLUTION.minusSeconds(1))).isEmpty();
        assertThat(dispute.due(SOLUTION)).contains(DisputeStep.CLIMB);
        dispute.climb(99, FRIDAY, SOLUTION);
        assertThat(dispute.place()).isEqualTo(DisputePlace.EXECUTIVE);
        assertThat(dispute.due(SOLUTION)).isEmpty();
        assertThat(dispute.due(FRIDAY)).contains(DisputeStep.MISS_DECISION);
        dispute.took(DisputeStep.MISS_DECISION, FRIDAY);
        assertThat(dispute.nextStepAt()).isNull();
    }

    @Test
    void theRaisingDepartmentsOwnWordsAreNoResponseButAnothersAre() {
        var dispute = openDispute();
        dispute.position(10, "我们没有人手", "", 7, MONDAY);
        assertThat(dispute.respondedAt()).isNull();
        dispute.position(20, "我们也没有", "", 8, MONDAY.plusSeconds(60));
        assertThat(dispute.respondedAt()).isEqualTo(MONDAY.plusSeconds(60));
        assertThat(dispute.due(NOTICE)).contains(DisputeStep.GIVE_NOTICE);
    }

    @Test
    void anAgreedDeadlineReplacesTheGeneralClockAndASpecialMeetingThatMissesItClimbs() {
        var dispute = openDispute();
        dispute.refer(DisputePlace.MEETING, 55, FRIDAY, FRIDAY.minusSeconds(14400));
        assertThat(dispute.due(SOLUTION)).isEmpty();
        assertThat(dispute.due(FRIDAY.minusSeconds(14400))).contains(DisputeStep.GIVE_NOTICE);
        dispute.took(DisputeStep.GIVE_NOTICE, FRIDAY.minusSeconds(14400));
        assertThat(dispute.due(FRIDAY)).contains(DisputeStep.CLIMB);
    }

    @Test
    void aClimbedDisputeCanBeReferredAgainAndItsNewDeadlineIsMissedOnceToo() {
        var dispute = openDispute();
        dispute.climb(99, FRIDAY, SOLUTION);
        dispute.took(DisputeStep.MISS_DECISION, FRIDAY);
        dispute.refer(DisputePlace.EXECUTIVE, 98, FRIDAY.plusSeconds(3600), null);
        assertThat(dispute.due(FRIDAY.plusSeconds(3600))).contains(DisputeStep.MISS_DECISION);
    }

    @Test
    void allDepartmentsSupportingOneOptionHaveAgreed() {
        var dispute = openDispute();
        dispute.position(10, "", "o1", 7, MONDAY);
        assertThat(dispute.agreed()).isEmpty();
        dispute.position(20, "可以", "o1", 8, MONDAY);
        assertThat(dispute.agreed()).map(DisputeOption::text).contains("销售部主持");
        dispute.position(20, "还是不行", "o2", 8, MONDAY);
        assertThat(dispute.agreed()).isEmpty();
    }

    @Test
    void optionsKeepTheirCodesAndCodesAreNeverUsedAgain() {
        var dispute = openDispute();
        dispute.options(List.of(new DisputeOption("o2", "市场部主持", "改", null), DisputeOption.of("轮流主持", "")));
        assertThat(dispute.options()).extracting(DisputeOption::code).containsExactly("o2", "o3");
    }

    @Test
    void aSettledDisputeTakesNoMorePositionsAndItsClockStands() {
        var dispute = openDispute();
        dispute.settle(Actor.onPage(7), "o1", "销售部主持", MONDAY);
        assertThat(dispute.state()).isEqualTo(DisputeState.SETTLED);
        assertThat(dispute.due(FRIDAY)).isEmpty();
        assertThat(dispute.taskId()).isEqualTo(12);
        assertThatThrownBy(() -> dispute.position(20, "晚了", "", 8, FRIDAY)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void betweenTwoExecutivesTheProjectsExecutiveDecides() {
        assertThat(DisputeRules.decides(List.of(1L, 1L), 9L)).contains(1L);
        assertThat(DisputeRules.decides(List.of(1L, 2L), 9L)).contains(9L);
        assertThat(DisputeRules.decides(List.of(1L, 2L), null)).contains(1L);
        assertThat(DisputeRules.decides(List.of(), null)).isEmpty();
    }
}
