package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.tasking.PlannedTask;
import countersign.tracking.domain.Entry;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes what was reported: progress, problems, what needs coordination; then everything that follows from it, project by project. */
@ApplicationScoped
class Recorder {

    @Inject ProgressStore store;
    @Inject Forecasts forecasts;
    @Inject HandOvers handOvers;
    @Inject Problems problems;
    @Inject Upkeep upkeep;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /** @param asOwner false for a collaborator's word, which the owner sees and which moves nothing */
    void record(Actor actor, Long reportId, List<TaskReport> reports, boolean asOwner) {
        var reported = new LinkedHashMap<Long, Set<Long>>();
        for (var report : reports) {
            var row = store.task(report.taskId()).filter(task -> !task.removed()).orElse(null);
            if (row == null || !row.leaf() || !store.project(row.projectId()).orElseThrow().running()) continue;
            take(actor, reportId, checked(report, row.planned()), row, asOwner);
            reported.computeIfAbsent(row.projectId(), p -> new LinkedHashSet<>()).add(row.taskId());
        }
        if (asOwner) follow(actor, reported);
    }

    /** Takes what was stated by hand between two reports (S4.3), checked before. */
    Entry state(Actor actor, TaskReport report, TrackedTask row) {
        var now = clock.instant();
        var entry = Entry.byHand(actor, row, report, row.standing(), now);
        store.add(entry);
        progress(report, row, now);
        row.stand(row.standing().byHand());
        store.flush();
        follow(actor, Map.of(row.projectId(), Set.of(row.taskId())));
        return entry;
    }

    /** What was stated by hand is taken back: the task stands where it stood before. */
    void takeBack(Actor actor, Entry stated, TrackedTask row) {
        store.add(Entry.takingBack(actor, stated, clock.instant()));
        row.stand(stated.replaced());
        store.flush();
        follow(actor, Map.of(row.projectId(), Set.of(row.taskId())));
    }

    private void follow(Actor actor, Map<Long, Set<Long>> reported) {
        reported.forEach((projectId, tasks) -> {
            var side = forecasts.side(projectId).orElseThrow();
            for (long taskId : tasks) handOvers.follow(actor, side, side.byId().get(taskId));
            upkeep.after(side, tasks);
        });
    }

    private void take(Actor actor, Long reportId, TaskReport report, TrackedTask row, boolean asOwner) {
        var now = clock.instant();
        store.add(new Entry(actor, row.projectId(), reportId, report, asOwner, now));
        if (asOwner) progress(report, row, now);
        if (!report.problem().isEmpty()) problems.note(actor, row, report.problem(), false);
        if (!report.coordination().isEmpty()) problems.note(actor, row, report.coordination(), true);
        trail.record(actor, row.projectId(), "task:" + row.taskId(), Text.of("tracking.audit.reported", row.planned().number(), report.percent()), null);
    }

    private void progress(TaskReport report, TrackedTask row, Instant now) {
        if (row.state() == ProgressState.DONE && report.percent() == 100) return;
        if (row.state() == ProgressState.DONE && handOvers.takenOver(row.taskId())) throw RuleViolation.of("p" + row.taskId(), "tracking.refused.takenOver");
        var side = forecasts.side(row.projectId()).orElseThrow();
        var receives = !side.successors().receivers(row.taskId()).isEmpty() && !handOvers.allTakenOver(side, row.taskId());
        row.report(report.percent(), report.expectedFinish(), forecasts.local(now, side), now, receives);
    }

    private static TaskReport checked(TaskReport report, PlannedTask planned) {
        checked(report, planned, "p" + report.taskId(), "f" + report.taskId());
        return new TaskReport(report.taskId(), report.percent(), report.expectedFinish(), Input.lines("x" + report.taskId(), report.problem(), 2000),
                Input.lines("c" + report.taskId(), report.coordination(), 2000));
    }

    /** What may be said of a task, whichever way it comes. The two names are those of its fields. @throws RuleViolation naming one */
    static void checked(TaskReport report, PlannedTask planned, String percent, String finish) {
        if (report.percent() < 0 || report.percent() > 100) throw RuleViolation.of(percent, "tracking.refused.percent");
        if (planned.milestone() && report.percent() % 100 != 0) throw RuleViolation.of(percent, "tracking.refused.milestone");
        if (ReportAsk.tooFar(report.expectedFinish(), planned.finish())) throw RuleViolation.of(finish, "tracking.refused.farFinish", ReportAsk.YEARS);
    }
}
