package countersign.shared.policy;

import java.time.Instant;

/**
 * A row of the policy was set otherwise: clocks that it times follow (A5).
 *
 * @param projectId the project that tightened it; null for all of the scenario
 * @param was       the setting so far, in canonical writing
 */
public record PolicyEdited(Scenario scenario, Long projectId, PolicyKey key, String was, String became, Instant at) {

    /** Whether it concerns a project of that scenario. */
    public boolean concerns(long project, Scenario its) { return projectId == null ? its == scenario : projectId == project; }
}
