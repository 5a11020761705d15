package countersign.requirement.domain;

import static countersign.requirement.RequirementFixture.completeForm;
import static countersign.requirement.RequirementFixture.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.requirement.RequirementForm;
import countersign.requirement.RequirementForm.Objective;
import countersign.requirement.RequirementState;
import countersign.requirement.RequirementFixture;
import countersign.shared.RuleViolation;
import countersign.shared.policy.Scenario;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementTest {

    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    private final Requirement requirement = new Requirement(1, 1, RequirementForm.empty(Scenario.CROSS_FUNCTIONAL_PROJECT, 1L, 10L), NOW);

    @Test void eachSaveRaisesTheVersionAndAStaleOneIsRefused() {
        requirement.save(completeForm(), 1, 1, NOW);

        assertThat(requirement.formVersion()).isEqualTo(2);
        assertThatThrownBy(() -> requirement.save(titled(completeForm(), "late"), 1, 2, NOW)).isInstanceOf(RuleViolation.class);
        assertThat(requirement.form().title()).isEqualTo("Q3 新品推广");
    }

    @Test void newRowsGetIdsThatAreNeverUsedAgain() {
        var empty = RequirementForm.empty(Scenario.CROSS_FUNCTIONAL_PROJECT, 1L, 10L);
        var row = new Objective(0, "a", "", "", "", null, "");
        requirement.save(RequirementFixture.withObjectives(empty, List.of(row)), 1, 1, NOW);
        var first = requirement.form().objectives().get(0).id();
        requirement.save(empty, 2, 1, NOW);
        requirement.save(RequirementFixture.withObjectives(empty, List.of(row)), 3, 1, NOW);

        assertThat(requirement.form().objectives().get(0).id()).isGreaterThan(first);
    }

    @Test void inReviewTheFormIsClosedAndReturnedItIsOpenAgain() {
        submitted();
        assertThatThrownBy(() -> requirement.save(completeForm(), 2, 1, NOW)).isInstanceOf(RuleViolation.class);

        requirement.returned();
        requirement.save(completeForm(), 2, 1, NOW);
        assertThat(requirement.state()).isEqualTo(RequirementState.RETURNED);
    }

    @Test void approvedItIsInConsultationAndClosedItIsAgreed() {
        submitted();
        requirement.approved(NOW);
        assertThat(requirement.state()).isEqualTo(RequirementState.IN_CONSULTATION);

        requirement.consultationOpened(NOW);
        requirement.consultationClosed(NOW);
        assertThat(requirement.state()).isEqualTo(RequirementState.AGREED);
    }

    @Test void inAnEmergencyTheConsultationMayEndBeforeTheReview() {
        submitted();
        requirement.consultationOpened(NOW);
        requirement.consultationClosed(NOW);
        assertThat(requirement.state()).isEqualTo(RequirementState.IN_REVIEW);

        requirement.approved(NOW);
        assertThat(requirement.state()).isEqualTo(RequirementState.AGREED);
    }

    @Test void aConsultationIsClosedOnce() {
        submitted();
        assertThatThrownBy(() -> requirement.consultationClosed(NOW)).isInstanceOf(RuleViolation.class);
    }

    @Test void whatWasWithdrawnStaysWithdrawn() {
        submitted();
        requirement.withdrawn("不再需要", NOW);

        assertThatThrownBy(() -> requirement.approved(NOW)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> requirement.withdrawn("again", NOW)).isInstanceOf(RuleViolation.class);
    }

    private void submitted() { requirement.submitted(completeForm(), 100, 200, NOW); }
}
