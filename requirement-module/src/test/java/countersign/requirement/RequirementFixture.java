package countersign.requirement;

import countersign.requirement.RequirementForm.Deliverable;
import countersign.requirement.RequirementForm.Objective;
import countersign.requirement.RequirementForm.Phase;
import countersign.requirement.RequirementForm.Suggested;
import countersign.shared.policy.Scenario;
import java.time.LocalDate;
import java.util.List;

/** Forms for tests. Department 1 initiates, 2 and 3 are asked; person 10 is the executive. */
public final class RequirementFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    public static final LocalDate FINISH = LocalDate.of(2026, 9, 30);

    private RequirementFixture() {}

    public static RequirementForm completeForm() { return completeForm(Scenario.CROSS_FUNCTIONAL_PROJECT, List.of()); }

    public static RequirementForm completeForm(Scenario scenario, List<Long> reviewers) {
        return new RequirementForm("Q3 新品推广", scenario, List.of(1L), 10L, reviewers, "Q3 新品推广需联动销售、产品、售后部门",
                List.of(new Objective(1, "3 个月内实现新品销售额 500 万元", "新品销售额", "500", "万元", FINISH, "")),
                List.of(new Deliverable(2, "推广方案", Priority.HIGH, ""), new Deliverable(3, "销售培训材料", Priority.MEDIUM, "")), FINISH,
                List.of(new Suggested(4, 2L, "渠道与培训材料"), new Suggested(5, 3L, "技术参数、测试设备")), List.of(new Phase(6, "准备", LocalDate.of(2026, 8, 7))), false);
    }

    public static RequirementForm titled(RequirementForm f, String title) {
        return new RequirementForm(title, f.scenario(), f.departmentIds(), f.executiveId(), f.reviewerIds(), f.background(), f.objectives(), f.deliverables(),
                f.finish(), f.suggested(), f.phases(), f.confidential());
    }

    public static RequirementForm withObjectives(RequirementForm f, List<Objective> objectives) {
        return new RequirementForm(f.title(), f.scenario(), f.departmentIds(), f.executiveId(), f.reviewerIds(), f.background(), objectives, f.deliverables(),
                f.finish(), f.suggested(), f.phases(), f.confidential());
    }

    public static RequirementForm finishing(RequirementForm f, LocalDate finish) {
        return new RequirementForm(f.title(), f.scenario(), f.departmentIds(), f.executiveId(), f.reviewerIds(), f.background(), f.objectives(), f.deliverables(),
                finish, f.suggested(), f.phases(), f.confidential());
    }
}
