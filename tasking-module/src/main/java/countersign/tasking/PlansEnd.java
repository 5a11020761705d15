package countersign.tasking;

import countersign.shared.access.PlannedEnd;
import countersign.tasking.store.PlanMaker;
import countersign.tasking.store.PlanStore;
import countersign.tasking.store.Surveyor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** The end by the plan for those who ask before anything is planned (S2.4). */
@ApplicationScoped
@Transactional
public class PlansEnd implements PlannedEnd {

    @Inject PlanStore plans;
    @Inject PlanMaker maker;
    @Inject Surveyor surveyor;
    @Inject Assignments assignments;

    @Override public Optional<End> of(long projectId, Long taskId) {
        return plan(projectId).map(plan -> new End(plan.finish().toLocalDate(), taskId == null ? 0 : plan.task(taskId).map(task -> days(projectId, task.slack())).orElse(0)));
    }

    /** The plan in force, else the table as it would be scheduled now; empty while that cannot be scheduled. */
    private Optional<PlanView> plan(long projectId) {
        var rows = assignments.table(projectId);
        return plans.latest(projectId).or(() -> rows.isEmpty() ? Optional.empty() : Optional.ofNullable(maker.make(projectId, rows, Map.of(), 0).plan()));
    }

    private int days(long projectId, int slack) { return Math.max(0, slack) / surveyor.surroundings(projectId).dayMinutes(); }
}
