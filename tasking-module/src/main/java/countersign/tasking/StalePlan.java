package countersign.tasking;

import countersign.shared.Overtaken;
import countersign.shared.text.Text;

/** The plan is another one than the planner saw: somebody changed it since, and nothing was taken. */
public class StalePlan extends Overtaken {

    private static final long serialVersionUID = 1L;

    StalePlan() { super(Text.of("tasking.plan.stale")); }
}
