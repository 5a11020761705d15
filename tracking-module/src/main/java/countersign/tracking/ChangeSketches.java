package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectAccess;
import countersign.tasking.PlanEdit;
import countersign.tasking.PlanFact;
import countersign.tasking.PlanImpact;
import countersign.tasking.PlanSketch;
import countersign.tasking.PlanSketches;
import countersign.tasking.Plans;
import countersign.tasking.TaskView;
import countersign.tracking.domain.TrackedProject;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Change requests made by hand on the chart (S4.3, S5.6): edits are gathered on a copy of the plan that holds, and raised together. */
@ApplicationScoped
@Transactional
public class ChangeSketches {

    private static final int MOST = 500;
    private static final List<ChangeField> BY_HAND = List.of(ChangeField.ESTIMATE, ChangeField.START, ChangeField.FINISH, ChangeField.LINKS);

    @Inject ChangeReader reader;
    @Inject ChangeDesk desk;
    @Inject PlanSketches sketches;
    @Inject Plans plans;
    @Inject ProgressStore progress;
    @Inject ProjectAccess access;
    @Inject TrackingRights rights;

    /** Whether a change of that project's plan can be proposed now: anybody who takes part may, while it runs (S5.6). */
    public boolean possible(long projectId) { return progress.project(projectId).filter(TrackedProject::running).isPresent(); }

    /**
     * What these edits make of the copy.
     *
     * @param gathered what was changed on it before; as in a request, what it is based on is what stands there now
     * @throws RuleViolation when an edit is refused, or the project does not run
     */
    public ChangeSketch sketch(Actor actor, long projectId, List<TaskChange> gathered, List<PlanEdit> edits) {
        access.requireActing(projectId, actor.principal());
        rights.requireOpen(projectId);
        if (!possible(projectId)) throw RuleViolation.whole("tracking.refused.notRunning");
        if (gathered.size() > MOST || edits.size() > MOST || gathered.stream().anyMatch(TaskChange::ofNewTask)) throw RuleViolation.whole("shared.input.missing");
        var sketch = sketches.sketch(projectId, desk.change(projectId, reader.accepted(projectId, gathered)), edits, desk.actuals(projectId));
        var changes = changes(projectId, sketch);
        var moves = PlanImpact.between(sketch.base(), sketch.copy().plan(), reader.calendar(projectId));
        return new ChangeSketch(changes, plans.published(projectId).orElseThrow(), sketch.base(), sketch.copy().plan(), moves,
                changes.isEmpty() ? null : desk.impact(projectId, changes), sketch.broken(), sketch.delayed());
    }

    /** What of the copy is another way than in the table, field by field. */
    private List<TaskChange> changes(long projectId, PlanSketch sketch) {
        var rows = reader.rows(projectId);
        var said = plans.said(projectId);
        Map<Long, TaskView> copied = new LinkedHashMap<>();
        sketch.copy().rows().forEach(row -> copied.put(row.taskId(), row));
        var changes = new ArrayList<TaskChange>();
        for (var row : copied.values()) {
            var was = rows.get(row.taskId());
            for (var field : BY_HAND) add(changes, row, field, ChangeReader.value(rows, said, was, field), ChangeReader.value(copied, said, row, field));
            var fact = sketch.said().get(row.taskId());
            if (fact != null) add(changes, row, ChangeField.BEGIN, ChangeReader.value(rows, said, was, ChangeField.BEGIN), ChangeReader.value(rows, Map.<Long, PlanFact>of(row.taskId(), fact), row, ChangeField.BEGIN));
        }
        return changes;
    }

    private static void add(List<TaskChange> changes, TaskView row, ChangeField field, String before, String after) {
        if (!before.equals(after)) changes.add(new TaskChange(row.taskId(), field, before, after));
    }
}
