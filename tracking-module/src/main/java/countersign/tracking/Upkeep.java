package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Asks;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Text;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.event.ExecutionCompleted;
import countersign.tracking.store.ProgressStore;
import countersign.tracking.store.WarningStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** What follows whenever progress changed: forecast, warnings that close, milestones reached, troubles, and the end of step 5. */
@ApplicationScoped
class Upkeep {

    @Inject ProgressStore store;
    @Inject WarningStore warningStore;
    @Inject Forecasts forecasts;
    @Inject Warnings warnings;
    @Inject Disagreements disagreements;
    @Inject Projects projects;
    @Inject AskLists lists;
    @Inject Asks asks;
    @Inject AuditTrail trail;
    @Inject Event<ExecutionCompleted> completed;
    @Inject Clock clock;

    void after(PlanSide side, Set<Long> reported) {
        reach(side);
        forecasts.refresh(side, reported);
        warnings.reconsider(side);
        count(side);
        troubles(side);
        complete(side);
    }

    /** A milestone behind other tasks is reached when all of them are done, and not when one of them is not done after all. */
    private void reach(PlanSide side) {
        var byId = side.byId();
        for (boolean again = true; again; ) {
            again = false;
            for (var row : side.rows()) {
                if (!row.leaf() || row.planned().estimate() > 0) continue;
                var before = side.successors().before(row.taskId());
                if (before.isEmpty()) continue;
                var reached = before.stream().map(byId::get).allMatch(task -> task.state().done());
                if (!reached) again |= row.notReached();
                else if (!row.state().done()) {
                    row.done(forecasts.now(side));
                    again = true;
                }
            }
        }
    }

    /** How many tasks are done: on every page of the project. */
    void count(PlanSide side) {
        var leaves = side.rows().stream().filter(TrackedTask::leaf).toList();
        projects.progress(side.project().projectId(), (int) leaves.stream().filter(row -> row.state().done()).count(), leaves.size());
    }

    /** Late tasks, open warnings and overdue disputes (LOOK: at risk when above zero). */
    void troubles(PlanSide side) {
        var now = forecasts.now(side);
        var late = side.rows().stream().filter(row -> row.leaf() && !row.state().done() && now.isAfter(row.planned().finish())).count();
        var projectId = side.project().projectId();
        projects.troubles(projectId, (int) late + warningStore.open(projectId).size() + disagreements.overdue(projectId));
    }

    /** Everything is done and taken over: step 6 begins. */
    void complete(PlanSide side) {
        var project = side.project();
        var leaves = side.rows().stream().filter(TrackedTask::leaf).toList();
        if (!project.running() || leaves.isEmpty() || !leaves.stream().allMatch(row -> row.state().done())) return;
        project.complete(clock.instant());
        lists.waitingFor(project.projectId()).stream().filter(ask -> ask.kind().startsWith("tracking.")).filter(ask -> !ask.kind().equals(ReportFacts.KIND))
                .forEach(ask -> asks.withdraw(Actor.SYSTEM, ask.id()));
        trail.record(Actor.SYSTEM, project.projectId(), "project:" + project.projectId(), Text.of("tracking.audit.completed"), null);
        projects.enter(project.projectId(), ProjectStep.ACCEPTANCE);
        completed.fire(new ExecutionCompleted(project.projectId(), project.completedAt()));
    }
}
