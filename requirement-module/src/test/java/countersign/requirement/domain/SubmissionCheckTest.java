package countersign.requirement.domain;

import static countersign.requirement.RequirementFixture.FINISH;
import static countersign.requirement.RequirementFixture.TODAY;
import static countersign.requirement.RequirementFixture.completeForm;
import static countersign.requirement.RequirementFixture.withObjectives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.requirement.RequirementForm;
import countersign.requirement.RequirementForm.Deliverable;
import countersign.requirement.RequirementForm.Objective;
import countersign.requirement.RequirementForm.Phase;
import countersign.requirement.RequirementForm.Suggested;
import countersign.shared.RuleViolation;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.PersonView;
import countersign.shared.party.Signatory;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubmissionCheckTest {

    private static final Map<Long, DepartmentView> DEPARTMENTS = Map.of(1L, department(1, null), 2L, department(2, null), 3L, department(3, null),
            4L, department(4, TODAY.minusDays(1)));
    private static final Map<Long, Signatory> SIGNATORIES = Map.of(1L, new Signatory(5, Signatory.Kind.HEAD), 2L, new Signatory(6, Signatory.Kind.HEAD),
            3L, new Signatory(7, Signatory.Kind.HEAD));

    @Test void aCompleteFormPasses() {
        assertThatCode(() -> check(completeForm(), Set.of())).doesNotThrowAnyException();
    }

    @Test void anEmptyFormIsToldEverythingThatIsMissingAtOnce() {
        assertThat(fields(RequirementForm.empty(Scenario.CROSS_FUNCTIONAL_PROJECT, null, null), Set.of()))
                .contains("title", "background", "finish", "departments", "executive", "objectives", "deliverables", "suggested");
    }

    @Test void anObjectiveNeedsMetricTargetUnitAndDate() {
        var bare = withObjectives(completeForm(), List.of(new Objective(1, "卖得更多", "", "", "", null, "")));

        assertThat(fields(bare, Set.of())).containsExactly("objective:1/metric", "objective:1/target", "objective:1/unit", "objective:1/date");
    }

    @Test void aTargetWithoutANumberCannotBeMeasured() {
        assertThat(fields(withObjectives(completeForm(), List.of(objective("很多", FINISH))), Set.of())).containsExactly("objective:1/target");
        assertThat(fields(withObjectives(completeForm(), List.of(objective("五百", FINISH))), Set.of())).isEmpty();
        assertThat(fields(withObjectives(completeForm(), List.of(objective("≥ 98.5", FINISH))), Set.of())).isEmpty();
    }

    @Test void vagueWordingNeedsAStatedReason() {
        assertThat(fields(completeForm(), Set.of("objective:1/text", "deliverable:2/name")))
                .containsExactly("objective:1/vagueReason", "deliverable:2/vagueReason");
    }

    @Test void aDateThatHasPassedIsRefusedWhereverItStands() {
        var yesterday = TODAY.minusDays(1);
        assertThat(fields(withObjectives(completeForm(), List.of(objective("500", yesterday))), Set.of())).containsExactly("objective:1/date");
    }

    @Test void anObjectiveMayMatureAfterTheExpectedCompletion() {
        assertThat(fields(withObjectives(completeForm(), List.of(objective("500", FINISH.plusMonths(3)))), Set.of())).isEmpty();
    }

    @Test void theSameDepartmentIsNotAskedTwiceNorTheInitiatingOneNorAClosedOne() {
        var form = asking(List.of(new Suggested(4, 2L, "a"), new Suggested(5, 2L, "b"), new Suggested(6, 1L, "c"), new Suggested(7, 4L, "d")));

        assertThat(fields(form, Set.of())).containsOnly("suggested:5/department", "suggested:6/department", "suggested:7/department");
    }

    @Test void aDepartmentWithNobodyToAnswerCannotBeAsked() {
        var facts = new SubmissionCheck.Facts(TODAY, 1, DEPARTMENTS, Map.of(10L, person(10)), Map.of(1L, SIGNATORIES.get(1L), 2L, SIGNATORIES.get(2L)), Set.of(),
                Approvers.of(completeForm(), 1, SIGNATORIES));
        var refused = catchThrowableOfType(RuleViolation.class, () -> SubmissionCheck.check(completeForm(), facts));

        assertThat(refused.problems()).extracting(RuleViolation.Problem::field).containsExactly("suggested:5/department");
    }

    @Test void phasesFollowEachOtherAndEndByTheExpectedCompletion() {
        var form = phased(List.of(new Phase(1, "a", FINISH.minusDays(9)), new Phase(2, "b", FINISH.minusDays(10)), new Phase(3, "c", FINISH.plusDays(1))));

        assertThat(fields(form, Set.of())).containsExactly("phase:2/until", "phase:3/until");
    }

    @Test void rowsLeftWhollyEmptyAreDropped() {
        var form = withObjectives(completeForm(), List.of(objective("500", FINISH), new Objective(9, " ", "", "", "", null, "")));

        assertThat(SubmissionCheck.tidied(form).objectives()).extracting(Objective::id).containsExactly(1L);
    }

    @Test void twoDeliverablesOfOneNameAreOneTooMany() {
        var f = completeForm();
        var twice = new RequirementForm(f.title(), f.scenario(), f.departmentIds(), f.executiveId(), f.reviewerIds(), f.background(), f.objectives(),
                List.of(f.deliverables().get(0), new Deliverable(8, "推广方案", null, "")), f.finish(), f.suggested(), f.phases(), f.confidential());

        assertThat(fields(twice, Set.of())).containsExactly("deliverable:8/name", "deliverable:8/priority");
    }

    @Test void nobodyReviewsTheirOwnForm() {
        assertThat(fields(completeForm(Scenario.CROSS_FUNCTIONAL_PROJECT, List.of(1L)), Set.of())).contains("reviewers");
    }

    private static RequirementForm asking(List<Suggested> suggested) {
        var f = completeForm();
        return new RequirementForm(f.title(), f.scenario(), f.departmentIds(), f.executiveId(), f.reviewerIds(), f.background(), f.objectives(), f.deliverables(),
                f.finish(), suggested, f.phases(), f.confidential());
    }

    private static RequirementForm phased(List<Phase> phases) {
        var f = completeForm();
        return new RequirementForm(f.title(), f.scenario(), f.departmentIds(), f.executiveId(), f.reviewerIds(), f.background(), f.objectives(), f.deliverables(),
                f.finish(), f.suggested(), phases, f.confidential());
    }

    private static Objective objective(String target, LocalDate date) { return new Objective(1, "销售额", "新品销售额", target, "万元", date, ""); }

    private static List<String> fields(RequirementForm form, Set<String> vague) {
        var refused = catchThrowableOfType(RuleViolation.class, () -> check(form, vague));
        return refused == null ? List.of() : refused.problems().stream().map(RuleViolation.Problem::field).toList();
    }

    private static void check(RequirementForm form, Set<String> vague) {
        SubmissionCheck.check(form, new SubmissionCheck.Facts(TODAY, 1, DEPARTMENTS, Map.of(10L, person(10), 1L, person(1)), SIGNATORIES, vague,
                Approvers.of(form, 1, SIGNATORIES)));
    }

    private static DepartmentView department(long id, LocalDate until) {
        return new DepartmentView(id, "D" + id, "部门" + id, List.of(), null, null, null, null, null, null, null, 0, null, until, 0);
    }

    private static PersonView person(long id) {
        return new PersonView(id, "p" + id, "某人", "p@example.org", "", 1L, 0, Language.ZH_CN, ZoneId.of("Asia/Shanghai"), false, null, 0, null, "", 0);
    }
}
