package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.tracking.domain.Deviation;
import countersign.tracking.domain.Entry;
import countersign.tracking.domain.SCurve;
import countersign.tracking.domain.TrackedProject;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where every task stands, and a report of a single one at the page (S5.1). Who may see a project is checked by who calls. */
@ApplicationScoped
@Transactional
public class Progress {

    @Inject ProgressStore store;
    @Inject Forecasts forecasts;
    @Inject Recorder recorder;
    @Inject ReportForms forms;
    @Inject TrackingRights rights;
    @Inject Company company;

    /** Whether the project's plan is carried out, was completed or ended: whether there is anything to show. */
    public boolean tracked(long projectId) { return store.project(projectId).isPresent(); }

    /** Every task of the plan with how far it is, in the plan's order, each parent before its children; empty before the publication. */
    public List<TaskProgress> of(long projectId) {
        var side = forecasts.side(projectId);
        if (side.isEmpty()) return List.of();
        var now = forecasts.now(side.get());
        var below = done(side.get());
        return side.get().rows().stream().map(row -> view(side.get(), row, now, below)).toList();
    }

    /** The leaf tasks of the plan that holds, with when they were done; empty before the publication. */
    public List<TaskFinish> finishes(long projectId) { return store.finishes(projectId); }

    /** One task; empty when it is not tracked. */
    public Optional<TaskProgress> task(long taskId) {
        return store.task(taskId).flatMap(row -> of(row.projectId()).stream().filter(task -> task.taskId() == taskId).findFirst());
    }

    /** Reports one task at the page, as {@link #report(Actor, List)} does. */
    public void report(Actor actor, TaskReport report) { report(actor, List.of(report)); }

    /**
     * Reports tasks at the page (S5.1), all of them or none.
     *
     * @throws RuleViolation when nothing is reported, it is not the owner or the lead head who reports, a value is wrong, or a task is not carried out now
     */
    public void report(Actor actor, List<TaskReport> reports) {
        if (reports.isEmpty()) throw RuleViolation.whole("tracking.refused.nothingChanges");
        var owners = new LinkedHashSet<Long>();
        for (var report : reports) {
            var row = reportable(actor, report.taskId());
            if (row.ownerId() != null) owners.add(row.ownerId());
        }
        recorder.record(actor, null, reports, true);
        for (long owner : owners) forms.reportedAtThePage(actor, owner);
    }

    private TrackedTask reportable(Actor actor, long taskId) {
        var row = store.task(taskId).filter(task -> task.leaf() && !task.removed()).orElseThrow(() -> RuleViolation.whole("tracking.refused.noTask"));
        rights.requireOpen(row.projectId());
        if (!rights.answersFor(actor.principal(), row)) throw RuleViolation.whole("tracking.refused.notOwner", company.person(row.ownerId()));
        if (store.project(row.projectId()).filter(TrackedProject::running).isEmpty()) throw RuleViolation.whole("tracking.refused.notRunning");
        return row;
    }

    /** Planned and actual progress over time (S5.2), at most 60 points and today. */
    public List<CurvePoint> curve(long projectId) {
        return forecasts.side(projectId).map(side -> {
            var last = side.project().forecastFinish().isAfter(side.project().finish()) ? side.project().forecastFinish() : side.project().finish();
            return new SCurve(side.plan(), side.calendar()).points(store.entries(projectId), side.project().start().toLocalDate(), last.toLocalDate(),
                    forecasts.now(side).toLocalDate(), side.project().zone());
        }).orElse(List.of());
    }

    /** The live forecast of the project's finish; empty before the publication. */
    public Optional<LocalDateTime> forecastFinish(long projectId) { return store.project(projectId).map(p -> p.forecastFinish()); }

    /** The latest shifts of finishes with their causes. */
    public List<ShiftView> shifts(long projectId, int most) { return store.shifts(projectId, most); }

    /** Why a task's finish moved, the oldest first. */
    public List<ShiftView> shiftsOf(long taskId) { return store.shiftsOf(taskId); }

    /** What was reported of a task, the oldest first. */
    public List<EntryView> entries(long taskId) { return store.entriesOf(taskId).stream().map(Entry::view).toList(); }

    private TaskProgress view(PlanSide side, TrackedTask row, LocalDateTime now, Map<Long, Integer> below) {
        var task = row.planned();
        var percent = row.leaf() ? row.percent() : below.getOrDefault(row.taskId(), 0);
        var state = row.leaf() ? row.state() : percent == 100 ? ProgressState.DONE : percent == 0 ? ProgressState.NOT_STARTED : ProgressState.RUNNING;
        var late = !state.done() && (now.isAfter(task.finish()) || row.forecastFinish().toLocalDate().isAfter(task.finish().toLocalDate()));
        return new TaskProgress(row.projectId(), task, row.leaf(), state, percent, Deviation.planned(task, now, side.calendar()), row.actualStart(),
                row.actualFinish(), row.expectedFinish(), row.reportedAt(), row.forecastStart(), row.forecastFinish(), late);
    }

    /** Work done below each summary task, in percent of its estimates. */
    private static Map<Long, Integer> done(PlanSide side) {
        var parents = new HashMap<Long, Long>();
        side.plan().forEach(task -> { if (task.parentId() != null) parents.put(task.taskId(), task.parentId()); });
        var work = new HashMap<Long, long[]>();
        for (var row : side.rows()) {
            if (!row.leaf()) continue;
            long estimate = Math.max(1, row.planned().estimate());
            for (var above : above(row.taskId(), parents)) {
                var sum = work.computeIfAbsent(above, a -> new long[2]);
                sum[0] += estimate * row.percent();
                sum[1] += estimate;
            }
        }
        var percent = new HashMap<Long, Integer>();
        work.forEach((id, sum) -> percent.put(id, (int) (sum[0] / sum[1])));
        return percent;
    }

    private static List<Long> above(long id, Map<Long, Long> parents) {
        var above = new ArrayList<Long>();
        for (var parent = parents.get(id); parent != null && !above.contains(parent); parent = parents.get(parent)) above.add(parent);
        return above;
    }
}
