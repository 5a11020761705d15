package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Text;
import countersign.tasking.PlanView;
import countersign.tasking.Plans;
import countersign.tracking.domain.DateShift;
import countersign.tracking.domain.TrackedProject;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes published plans as baselines: the first begins step 5, a later one keeps the progress (S5.6). Tasking tells everybody what changed for them. */
@ApplicationScoped
@Transactional
public class Executions {

    @Inject ProgressStore store;
    @Inject Plans plans;
    @Inject Projects projects;
    @Inject HandOvers handOvers;
    @Inject Warnings warnings;
    @Inject Forecasts forecasts;
    @Inject Upkeep upkeep;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /** The plan was published for the first time. */
    public void begin(long projectId, int planVersion) {
        if (store.project(projectId).isPresent()) return;
        var plan = plans.baseline(projectId, planVersion).orElseThrow();
        store.add(new TrackedProject(plan, clock.instant()));
        for (int place = 0; place < plan.rows().size(); place++) store.add(new TrackedTask(projectId, place, plan.rows().get(place)));
        store.flush();
        var side = forecasts.side(projectId).orElseThrow();
        handOvers.lay(side);
        upkeep.count(side);
        projects.enter(projectId, ProjectStep.EXECUTION);
        projects.state(projectId, ProjectState.RUNNING);
        projects.finish(projectId, plan.finish().toLocalDate());
        trail.record(Actor.SYSTEM, projectId, "project:" + projectId, Text.of("tracking.audit.began", planVersion), null);
    }

    /** The plan became its next version: a new baseline under the same progress. @param changeRequestId 0 where no change request brought it about */
    public void rebase(long projectId, int planVersion, long changeRequestId) {
        var project = store.project(projectId).orElse(null);
        if (project == null || project.planVersion() >= planVersion) return;
        var plan = plans.baseline(projectId, planVersion).orElseThrow();
        var finishes = store.tasks(projectId).stream().collect(Collectors.toMap(TrackedTask::taskId, TrackedTask::forecastFinish));
        project.take(plan);
        take(plan);
        var side = forecasts.side(projectId).orElseThrow();
        var moved = shifted(side, finishes, changeRequestId);
        handOvers.lay(side);
        warnings.planChanged(projectId, moved);
        upkeep.after(side, Set.of());
        projects.finish(projectId, plan.finish().toLocalDate());
    }

    /** A result was not accepted and is to be done again (S6.1): step 5 goes on, before the plan gets the task that does it. */
    public void reopen(Actor actor, long projectId) {
        store.project(projectId).ifPresent(TrackedProject::reopen);
        projects.enter(projectId, ProjectStep.EXECUTION);
        trail.record(actor, projectId, "project:" + projectId, Text.of("tracking.audit.reopened"), null);
    }

    private void take(PlanView plan) {
        var known = store.ever(plan.projectId()).stream().collect(Collectors.toMap(TrackedTask::taskId, row -> row));
        for (int place = 0; place < plan.rows().size(); place++) {
            var planned = plan.rows().get(place);
            var row = known.remove(planned.taskId());
            if (row == null) store.add(new TrackedTask(plan.projectId(), place, planned));
            else row.take(place, planned);
        }
        known.values().forEach(TrackedTask::remove);
        store.flush();
    }

    private Set<Long> shifted(PlanSide side, Map<Long, java.time.LocalDateTime> before, long changeRequestId) {
        var moved = new HashSet<Long>();
        var request = changeRequestId == 0 ? null : Long.valueOf(changeRequestId);
        for (var row : side.rows()) {
            var from = before.get(row.taskId());
            var to = row.planned().finish();
            if (from == null || from.equals(to) || row.state().done()) continue;
            moved.add(row.taskId());
            if (row.leaf()) store.add(new DateShift(row.projectId(), row.taskId(), clock.instant(), from, to, ShiftView.Kind.CHANGE, null, request));
        }
        return moved;
    }
}
