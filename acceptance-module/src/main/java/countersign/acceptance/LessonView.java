package countersign.acceptance;

import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.Scenario;
import java.time.Instant;
import java.util.List;

/**
 * A lesson that a retrospective left (S6.2).
 *
 * @param scenario      the kind of projects it is for
 * @param departmentIds the departments of the project it comes from
 * @param departmentId  who would lead the template task; null otherwise
 * @param standard      the template task's acceptance standard; empty otherwise
 * @param policyKey     the policy it proposes to change; null otherwise
 * @param setting       to what
 * @param uses          in how many projects it was used since
 * @param helped        in how many of them it helped, as those projects said
 * @param retired       taken out of use
 * @param adoptedAt     since when the policy is set as proposed; null for other lessons and until then
 */
public record LessonView(long id, long projectId, LessonKind kind, Scenario scenario, String text, List<Long> departmentIds, Long departmentId,
        String standard, PolicyKey policyKey, String setting, int uses, int helped, boolean retired, Instant createdAt, Instant adoptedAt) {

    public LessonView { departmentIds = List.copyOf(departmentIds); }
}
