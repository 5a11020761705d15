package countersign.requirement.domain;

import static countersign.requirement.RequirementFixture.completeForm;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.ask.Capacity;
import countersign.shared.ask.Capacity.Role;
import countersign.shared.party.Signatory;
import countersign.shared.policy.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Person 5 heads department 1, person 10 is the executive. */
class ApproversTest {

    private static final Map<Long, Signatory> HEAD = Map.of(1L, new Signatory(5, Signatory.Kind.HEAD));

    @Test void theReviewersAndTheHeadOfTheInitiatingDepartmentApprove() {
        var approvers = Approvers.of(completeForm(Scenario.CROSS_FUNCTIONAL_PROJECT, List.of(7L)), 1, HEAD);

        assertThat(approvers).containsOnlyKeys(7L, 5L).containsEntry(5L, List.of(Capacity.of(Role.HEAD, 1)));
        assertThat(Approvers.complete(approvers)).isTrue();
    }

    @Test void whereTheHeadInitiatesTheExecutiveApproves() {
        assertThat(Approvers.of(completeForm(), 5, HEAD)).containsOnlyKeys(10L);
    }

    @Test void aStrategicGoalIsAlwaysApprovedByTheExecutiveToo() {
        assertThat(Approvers.of(completeForm(Scenario.STRATEGIC_GOAL, List.of()), 1, HEAD)).containsOnlyKeys(5L, 10L);
    }

    @Test void anExecutiveWhoHeadsTheDepartmentAndInitiatesLeavesNobodyToApprove() {
        var approvers = Approvers.of(completeForm(Scenario.CROSS_FUNCTIONAL_PROJECT, List.of(7L)), 10, Map.of(1L, new Signatory(10, Signatory.Kind.HEAD)));

        assertThat(approvers).containsOnlyKeys(7L);
        assertThat(Approvers.complete(approvers)).isFalse();
    }

    @Test void aReviewerWhoIsTheHeadIsAskedOnceInBothCapacities() {
        var approvers = Approvers.of(completeForm(Scenario.CROSS_FUNCTIONAL_PROJECT, List.of(5L)), 1, HEAD);

        assertThat(approvers.get(5L)).extracting(Capacity::role).containsExactly(Role.REVIEWER, Role.HEAD);
    }

    @Test void whoStandsInForAVacantHeadIsFlagged() {
        var approvers = Approvers.of(completeForm(), 1, Map.of(1L, new Signatory(10, Signatory.Kind.EXECUTIVE_FOR_VACANCY)));

        assertThat(approvers.get(10L)).containsExactly(new Capacity(Role.HEAD, 1L, "EXECUTIVE_FOR_VACANCY"));
    }
}
