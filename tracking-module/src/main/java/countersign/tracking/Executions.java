package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Text;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.Plans;
import countersign.tracking.domain.DateShift;
import countersign.tracking.domain.TrackedProject;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes published plans as baselines: the first begins step 5, a later one keeps the progress and tells everybody what changed for them (S5.6). */
@ApplicationScoped
@Transactional
public class Executions {

    @Inject ProgressStore store;
    @Inject Plans plans;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject HandOvers handOvers;
    @Inject Warnings warnings;
    @Inject Forecasts forecasts;
    @Inject Upkeep upkeep;
    @Inject Announcements announcements;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /** The plan was published for the first time. */
    public void begin(long projectId, int planVersion) {
        if (store.project(projectId).isPresent()) return;
        var plan = plans.baseline(projectId, planVersion).orElseThrow();
        store.add(new TrackedProject(plan, clock.instant()));
        for (int place = 0; place < plan.rows().size(); place++) store.add(new TrackedTask(projectId, place, plan.rows().get(place)));
        store.flush();
        handOvers.lay(forecasts.side(projectId).orElseThrow());
        projects.enter(projectId, ProjectStep.EXECUTION);
        projects.state(projectId, ProjectState.RUNNING);
        projects.finish(projectId, plan.finish().toLocalDate());
        trail.record(Actor.SYSTEM, projectId, "project:" + projectId, Text.of("tracking.audit.began", planVersion), null);
    }

    /** A change made the plan its next version: a new baseline under the same progress. */
    public void rebase(long projectId, int planVersion, long changeRequestId) {
        var project = store.project(projectId).orElse(null);
        if (project == null || project.planVersion() >= planVersion) return;
        var plan = plans.baseline(projectId, planVersion).orElseThrow();
        var before = store.tasks(projectId).stream().collect(Collectors.toMap(TrackedTask::taskId, TrackedTask::planned));
        var finishes = store.tasks(projectId).stream().collect(Collectors.toMap(TrackedTask::taskId, TrackedTask::forecastFinish));
        project.take(plan);
        take(plan);
        var side = forecasts.side(projectId).orElseThrow();
        var moved = shifted(side, finishes, changeRequestId);
        handOvers.lay(side);
        warnings.planChanged(projectId, moved);
        upkeep.after(side, Set.of());
        projects.finish(projectId, plan.finish().toLocalDate());
        tell(projectId, before, plan);
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
        for (var row : side.rows()) {
            var from = before.get(row.taskId());
            var to = row.planned().finish();
            if (from == null || from.equals(to) || row.state().done()) continue;
            moved.add(row.taskId());
            if (row.leaf()) store.add(new DateShift(row.projectId(), row.taskId(), clock.instant(), from, to, ShiftView.Kind.CHANGE, null, changeRequestId));
        }
        return moved;
    }

    /** Each person reads what changed for their own tasks; everybody else involved that there is a new version. */
    private void tell(long projectId, Map<Long, PlannedTask> before, PlanView plan) {
        var lines = new LinkedHashMap<Long, List<Said>>();
        var after = new HashMap<Long, PlannedTask>();
        plan.rows().stream().filter(task -> !task.summary()).forEach(task -> after.put(task.taskId(), task));
        for (var task : plan.rows()) if (!task.summary()) compare(before.get(task.taskId()), task, lines);
        before.values().stream().filter(task -> !task.summary() && !after.containsKey(task.taskId()))
                .forEach(task -> people(task).forEach(person -> line(lines, person, Said.of("tracking.changed.removed", task.number(), task.name()))));
        var title = projects.view(projectId).title();
        for (long person : involved(projectId, lines.keySet())) {
            var own = lines.getOrDefault(person, List.of());
            var told = Told.of(own.isEmpty() ? "planChanged" : "planChangedForYou", title, plan.version(), plan.finish().toLocalDate(), own.size())
                    .with(own).on("project-changes.xhtml");
            announcements.tellWith(Actor.SYSTEM, projectId, person, "plan:" + projectId + ":" + plan.version(), told, plan.documentId());
        }
    }

    private Set<Long> involved(long projectId, Set<Long> changed) {
        var people = new LinkedHashSet<>(changed);
        people.addAll(access.people(projectId));
        return people;
    }

    private static void compare(PlannedTask was, PlannedTask is, Map<Long, List<Said>> lines) {
        var now = people(is);
        if (was == null) {
            now.forEach(person -> line(lines, person, Said.of("tracking.changed.added", is.number(), is.name(), is.start().toLocalDate(), is.finish().toLocalDate())));
            return;
        }
        var old = people(was);
        now.stream().filter(person -> !old.contains(person)).forEach(person -> line(lines, person,
                Said.of("tracking.changed.yours", is.number(), is.name(), is.start().toLocalDate(), is.finish().toLocalDate())));
        old.stream().filter(person -> !now.contains(person)).forEach(person -> line(lines, person, Said.of("tracking.changed.notYours", is.number(), is.name())));
        var differences = differences(was, is);
        now.stream().filter(old::contains).forEach(person -> differences.forEach(said -> line(lines, person, said)));
    }

    private static List<Said> differences(PlannedTask was, PlannedTask is) {
        var said = new ArrayList<Said>();
        if (!was.start().equals(is.start()) || !was.finish().equals(is.finish())) said.add(Said.of("tracking.changed.dates", is.number(), is.name(),
                was.start().toLocalDate(), was.finish().toLocalDate(), is.start().toLocalDate(), is.finish().toLocalDate()));
        if (!was.name().equals(is.name())) said.add(Said.of("tracking.changed.name", is.number(), was.name(), is.name()));
        if (!was.acceptanceStandard().equals(is.acceptanceStandard())) said.add(Said.of("tracking.changed.standard", is.number(), is.name(), is.acceptanceStandard()));
        return said;
    }

    private static Set<Long> people(PlannedTask task) {
        var people = new LinkedHashSet<>(task.collaboratorIds());
        people.add(task.ownerId());
        people.removeIf(Objects::isNull);
        return people;
    }

    private static void line(Map<Long, List<Said>> lines, long person, Said said) { lines.computeIfAbsent(person, p -> new ArrayList<>()).add(said); }
}
