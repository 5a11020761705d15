package countersign.tasking;

import countersign.shared.RuleViolation;
import countersign.shared.text.Text;
import java.util.List;

/** The plan is another one than the planner saw: somebody changed it since, and nothing was taken. */
public class StalePlan extends RuleViolation {

    private static final long serialVersionUID = 1L;

    StalePlan() { super(List.of(new Problem("", Text.of("tasking.plan.stale")))); }
}
