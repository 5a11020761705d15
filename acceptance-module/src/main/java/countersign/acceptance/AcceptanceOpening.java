package countersign.acceptance;

import countersign.acceptance.domain.Acceptance;
import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.ObjectiveReview;
import countersign.acceptance.domain.TaskReview;
import countersign.acceptance.store.AcceptanceStore;
import countersign.requirement.Requirements;
import countersign.shared.Actor;
import countersign.shared.access.ProjectStep;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Text;
import countersign.tasking.PlannedTask;
import countersign.tasking.Plans;
import countersign.tracking.Progress;
import countersign.tracking.TaskProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens the acceptance when the execution is complete, again when rework is done, and the short one when a project was ended early (S6.1, S5.8). */
@ApplicationScoped
@Transactional
public class AcceptanceOpening {

    @Inject AcceptanceStore store;
    @Inject StepSix step;
    @Inject Plans plans;
    @Inject Progress progress;
    @Inject Requirements requirements;
    @Inject Asks asks;
    @Inject AuditTrail trail;

    /** All tasks are done and taken over; results judged before stay. */
    public void completed(long projectId) {
        var acceptance = store.lock(projectId).orElseGet(() -> opened(projectId));
        lay(acceptance.projectId(), null);
        prepare(projectId, false);
    }

    /** The project was ended before its plan was done: only what is finished is judged. */
    public void endedEarly(long projectId, long closingDocumentId, String reason) {
        var acceptance = store.lock(projectId).orElseGet(() -> opened(projectId));
        acceptance.endedEarly(reason, closingDocumentId);
        lay(projectId, progress.of(projectId).stream().filter(TaskProgress::done).map(TaskProgress::taskId).collect(Collectors.toSet()));
        prepare(projectId, true);
    }

    private Acceptance opened(long projectId) {
        var acceptance = new Acceptance(projectId, step.now());
        store.add(acceptance);
        trail.record(Actor.SYSTEM, projectId, "acceptance:" + projectId, Text.of("acceptance.audit.opened"), null);
        return acceptance;
    }

    /** @param finished ids of the tasks to be judged; null for all of the plan */
    private void lay(long projectId, Set<Long> finished) {
        step.projects().enter(projectId, ProjectStep.ACCEPTANCE);
        var known = new HashMap<Long, TaskReview>();
        store.tasks(projectId).forEach(r -> known.put(r.taskId(), r));
        var rows = plans.published(projectId).map(plan -> plan.rows()).orElse(List.of()).stream().filter(AcceptanceOpening::judged).toList();
        var kept = new HashSet<Long>();
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            if (finished != null && !finished.contains(row.taskId())) continue;
            kept.add(row.taskId());
            describe(known.computeIfAbsent(row.taskId(), id -> fresh(projectId, row)), place, row);
        }
        known.values().stream().filter(r -> !kept.contains(r.taskId()) && r.result() == null).forEach(store::remove);
        objectives(projectId);
        store.flush();
    }

    /** Work, and milestones that have a standard of their own. */
    private static boolean judged(PlannedTask row) { return !row.summary() && (!row.milestone() || !row.acceptanceStandard().isBlank()); }

    private TaskReview fresh(long projectId, PlannedTask row) {
        var review = new TaskReview(projectId, row.taskId(), row.number());
        store.add(review);
        return review;
    }

    private void describe(TaskReview review, int place, PlannedTask row) {
        var initiating = step.project(review.projectId()).departmentId();
        var lead = row.leadDepartmentId() == null ? initiating : row.leadDepartmentId();
        var departments = new ArrayList<Long>(List.of(lead));
        departments.addAll(row.collaboratingDepartmentIds());
        review.describe(place, row.name(), row.acceptanceStandard(), lead, row.acceptingDepartmentId() == null ? initiating : row.acceptingDepartmentId(),
                row.ownerId(), departments);
    }

    private void objectives(long projectId) {
        if (!requirements.exists(projectId)) return;
        var known = store.objectives(projectId).stream().map(o -> o.view().objectiveId()).collect(Collectors.toSet());
        var objectives = requirements.view(projectId).objectives();
        for (int place = 0; place < objectives.size(); place++) {
            var objective = objectives.get(place);
            if (known.contains(objective.id())) continue;
            var review = new ObjectiveReview(projectId, objective.id(), place);
            review.describe(objective.text(), objective.metric(), objective.target(), objective.unit(), objective.date(), objective.followUp());
            store.add(review);
        }
    }

    private void prepare(long projectId, boolean early) {
        var project = step.project(projectId);
        var open = store.tasks(projectId).stream().filter(r -> r.result() == null).toList();
        var facts = new Facts.Prepare(project.title(), open.size(), store.objectives(projectId).size(),
                open.stream().map(TaskReview::acceptingId).distinct().map(step::department).toList(), early);
        asks.open(Actor.SYSTEM, NewAsk.of(Facts.PREPARE, projectId, "acceptance:" + projectId, facts, project.initiatorId(),
                Capacity.of(Capacity.Role.INITIATOR, project.departmentId()), step.policy(projectId).answer()));
    }
}
