package countersign.shared.policy;

import java.time.Instant;
import java.util.Set;

/**
 * A row of the policy was set otherwise: clocks that it times follow (A5).
 *
 * @param scenario whose row it is
 * @param only     the projects for which something else holds now; empty where it does for all of the scenario
 * @param except   projects of it for which nothing else does, because of a stricter rule of their own
 * @param what     the setting; or the range alone, which left projects something else of their own
 * @param was      so far, in canonical writing; of a range {@code 1 H..10 WD}
 */
public record PolicyEdited(Scenario scenario, Set<Long> only, Set<Long> except, PolicyKey key, What what, String was, String became, Instant at) {

    /** What was set otherwise. */
    public enum What { SETTING, RANGE }

    public PolicyEdited {
        only = Set.copyOf(only);
        except = Set.copyOf(except);
    }

    /** Whether it concerns a project of that scenario. */
    public boolean concerns(long project, Scenario its) {
        return its == scenario && (only.isEmpty() || only.contains(project)) && !except.contains(project);
    }
}
