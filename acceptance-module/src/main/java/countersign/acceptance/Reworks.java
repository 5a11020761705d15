package countersign.acceptance;

import countersign.acceptance.domain.TaskReview;
import countersign.acceptance.store.AcceptanceStore;
import countersign.shared.Actor;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.tasking.Actuals;
import countersign.tasking.Assignments;
import countersign.tasking.PlanChange;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.Plans;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tracking.Executions;
import countersign.tracking.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** Sends a result that was not met back into the execution, as a task of its own beside the first (S6.1). The other results stay judged. */
@ApplicationScoped
@Transactional
public class Reworks {

    private static final String NEW = "rework";
    @Inject AcceptanceStore store;
    @Inject StepSix step;
    @Inject Assignments assignments;
    @Inject Plans plans;
    @Inject Progress progress;
    @Inject Executions executions;
    @Inject AuditTrail trail;

    /**
     * Adds the task to the table and the plan, which becomes its next version, and the project goes back to step 5 until that task is done too.
     *
     * @return the new task's id
     * @throws RuleViolation naming {@code name}, {@code days}, {@code start} or {@code finish}; or when the result is not “not met”
     */
    public long order(Actor actor, long reviewId, Rework wanted) {
        var review = store.task(reviewId).orElseThrow(() -> new NoSuchElementException("no acceptance of a task " + reviewId));
        step.requireDriver(actor, review.projectId());
        var acceptance = store.lock(review.projectId()).orElseThrow();
        acceptance.requireReviewing();
        if (acceptance.early()) throw RuleViolation.whole("acceptance.refused.reworkEarly");
        if (!review.view().unsettled()) throw RuleViolation.whole("acceptance.refused.notNotMet");
        var name = Input.requiredLine("name", wanted.name(), 200);
        new Problems().when(wanted.days() < 1 || wanted.days() > 250, "days", "acceptance.refused.days")
                .when(wanted.start() == null || wanted.start().isBefore(step.today()), "start", "acceptance.refused.past")
                .when(wanted.finish() == null || wanted.start() != null && wanted.finish().isBefore(wanted.start()), "finish", "acceptance.refused.order")
                .refuse();
        var task = revise(actor, review, new Rework(name, wanted.days(), wanted.start(), wanted.finish()));
        review.rework(task.taskId());
        trail.record(actor, review.projectId(), "acceptance-task:" + reviewId, Text.of("acceptance.audit.rework", review.number() + " " + review.name(),
                task.number() + " " + name), review.view().words());
        return task.taskId();
    }

    private PlannedTask revise(Actor actor, TaskReview review, Rework wanted) {
        var projectId = review.projectId();
        var before = plans.published(projectId).orElseThrow();
        var known = before.rows().stream().map(PlannedTask::taskId).collect(Collectors.toSet());
        var actuals = actuals(projectId);
        var original = assignments.task(review.taskId()).orElseThrow(() -> RuleViolation.whole("acceptance.refused.taskGone"));
        executions.reopen(actor, projectId);
        PlanView after = plans.revise(actor, projectId, PlanChange.of(commands(original, wanted)), 0, actuals);
        return after.rows().stream().filter(row -> !known.contains(row.taskId())).findFirst().orElseThrow();
    }

    /** The same department, owner, standard and accepting department, in its own window. */
    private List<TaskCommand> commands(TaskView original, Rework wanted) {
        var commands = new ArrayList<TaskCommand>();
        commands.add(new TaskCommand.Insert(NEW, original.parentId() == null ? null : original.parentId().toString(), Long.toString(original.taskId())));
        set(commands, TaskField.NAME, wanted.name());
        set(commands, TaskField.LEAD, original.leadDepartmentId());
        set(commands, TaskField.OWNER, original.ownerId());
        set(commands, TaskField.ESTIMATE, wanted.days() + "d");
        set(commands, TaskField.START, wanted.start());
        set(commands, TaskField.FINISH, wanted.finish());
        set(commands, TaskField.STANDARD, original.acceptanceStandard());
        set(commands, TaskField.ACCEPTED_BY, original.acceptingDepartmentId());
        set(commands, TaskField.DELIVERABLE, original.deliverableId());
        commands.add(new TaskCommand.Set(NEW, TaskField.COLLABORATING, original.collaboratingDepartmentIds().stream().map(String::valueOf).toList()));
        commands.add(new TaskCommand.Set(NEW, TaskField.COLLABORATORS, original.collaboratorIds().stream().map(String::valueOf).toList()));
        return commands;
    }

    private static void set(List<TaskCommand> commands, TaskField field, Object value) {
        if (value != null && !value.toString().isEmpty()) commands.add(new TaskCommand.Set(NEW, field, List.of(value.toString())));
    }

    private Map<Long, Actuals> actuals(long projectId) {
        var actuals = new HashMap<Long, Actuals>();
        progress.of(projectId).stream().filter(t -> t.leaf() && t.actualStart() != null)
                .forEach(t -> actuals.put(t.taskId(), new Actuals(t.actualStart(), t.actualFinish(), t.percent(), null)));
        return actuals;
    }
}
