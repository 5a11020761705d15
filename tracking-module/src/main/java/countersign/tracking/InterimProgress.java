package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import countersign.tracking.domain.Entry;
import countersign.tracking.domain.TrackedProject;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Progress stated by hand between two reports, on the chart of a plan that is carried out (S4.3, S5.1): by the owner, or for them by the head of the lead
 * department or whoever drives the project. It counts as a report's value does, until the next one; the next report's form begins with it. The last
 * statement can be taken back. Who may see a project is checked by who calls.
 */
@ApplicationScoped
@Transactional
public class InterimProgress {

    @Inject ProgressStore store;
    @Inject Forecasts forecasts;
    @Inject Recorder recorder;
    @Inject HandOvers handOvers;
    @Inject Warnings warnings;
    @Inject StatedConsequences consequences;
    @Inject TrackingRights rights;
    @Inject Announcements announcements;
    @Inject Company company;
    @Inject AuditTrail trail;

    /** Why nobody can state progress of that project now; empty when it is carried out. */
    public Optional<Text> closed(long projectId) {
        var project = store.project(projectId);
        if (project.isEmpty()) return Optional.of(Text.of("tracking.refused.notTracked"));
        return project.filter(TrackedProject::running).isPresent() ? Optional.empty() : Optional.of(Text.of("tracking.refused.notRunning"));
    }

    /** The tasks whose progress that person may state now, by id, each with what its progress is known by. */
    public Map<Long, String> open(long projectId, long personId) {
        if (closed(projectId).isPresent()) return Map.of();
        var drives = rights.mayDrive(projectId, personId);
        var mine = rights.standsFor(personId);
        var heads = new HashMap<Long, Boolean>();
        var open = new HashMap<Long, String>();
        for (var row : store.tasks(projectId)) {
            if (!row.leaf()) continue;
            var may = drives || row.ownerId() != null && mine.test(row.ownerId())
                    || row.leadId() != null && heads.computeIfAbsent(row.leadId(), lead -> rights.heads(personId, lead));
            if (may) open.put(row.taskId(), row.standing().stamp());
        }
        return open;
    }

    /** What a statement would do; nothing is saved. @throws RuleViolation as {@link #state}, except that stating what holds anyway is no fault */
    public ProgressTrial attempt(Actor actor, long projectId, ProgressStatement said, Texts texts) {
        var row = row(actor, projectId, said.taskId());
        return consequences.of(actor, forecasts.side(projectId).orElseThrow(), row, checked(row, said), texts);
    }

    /**
     * States how far a task is.
     *
     * @return the id under which it can be taken back
     * @throws StaleProgress when something was said of it since it was looked at
     * @throws RuleViolation when it is not theirs to state, a value is wrong, nothing would change, or the project is not carried out
     */
    public long state(Actor actor, long projectId, ProgressStatement said) {
        var row = row(actor, projectId, said.taskId());
        requireSeen(row, said.stamp());
        var report = checked(row, said);
        if (same(row, report)) throw RuleViolation.of("percent", "tracking.refused.nothingChanges");
        var before = row.percent();
        var entry = recorder.state(actor, report, row);
        note(actor, row, entry, "stated", before, report.percent());
        return entry.id();
    }

    /**
     * Takes a statement back: the task stands where it stood before. Both stay on record.
     *
     * @param stamp what the task's progress is known by
     * @throws StaleProgress when something was said of it since
     * @throws RuleViolation when it is not the last statement, or as {@link #state}
     */
    public void takeBack(Actor actor, long projectId, long taskId, long statement, String stamp) {
        var row = row(actor, projectId, taskId);
        requireSeen(row, stamp);
        var stated = Entry.holding(store.entriesOf(taskId)).filter(entry -> entry.id() == statement && entry.replaced() != null)
                .orElseThrow(() -> RuleViolation.whole("tracking.refused.notLast"));
        requireNotTakenOver(row);
        var after = row.percent();
        var side = forecasts.side(projectId).orElseThrow();
        recorder.takeBack(actor, stated, row);
        warnings.takenBack(side, row, stated.at());
        note(actor, row, stated, "takenBack", after, stated.replaced().percent());
    }

    private TrackedTask row(Actor actor, long projectId, long taskId) {
        rights.requireOpen(projectId);
        closed(projectId).ifPresent(why -> { throw RuleViolation.whole(why.key()); });
        var row = store.task(taskId).filter(task -> task.projectId() == projectId && !task.removed()).orElseThrow(() -> RuleViolation.whole("tracking.refused.noTask"));
        if (!row.leaf()) throw RuleViolation.whole("tracking.refused.summary");
        if (!rights.answersFor(actor.principal(), row) && !rights.mayDrive(projectId, actor.principal())) throw RuleViolation.whole("tracking.refused.notStating", company.person(row.ownerId()));
        return row;
    }

    private TaskReport checked(TrackedTask row, ProgressStatement said) {
        var finish = said.finish() == null ? row.expectedFinish() : said.finish();
        if (finish != null && finish.equals(row.planned().finish().toLocalDate())) finish = null;
        var report = new TaskReport(row.taskId(), said.percent(), finish, "", "");
        Recorder.checked(report, row.planned(), "percent", "finish");
        if (report.percent() < 100) requireNotTakenOver(row);
        return report;
    }

    private void requireNotTakenOver(TrackedTask row) {
        if (row.state().done() && handOvers.takenOver(row.taskId())) throw RuleViolation.of("percent", "tracking.refused.takenOver");
    }

    private static boolean same(TrackedTask row, TaskReport report) {
        return row.said() == report.percent() && java.util.Objects.equals(row.expectedFinish(), report.expectedFinish());
    }

    private void requireSeen(TrackedTask row, String stamp) {
        if (row.standing().stamp().equals(stamp)) return;
        var said = Entry.holding(store.entriesOf(row.taskId())).map(entry -> company.person(entry.view().personId())).orElse("");
        throw new StaleProgress(said.isEmpty() ? Text.of("tracking.refused.staleProgress", row.percent()) : Text.of("tracking.refused.staleProgressBy", row.percent(), said));
    }

    /** Kept on record; the owner is told in one line of what was said for them (M1). */
    private void note(Actor actor, TrackedTask row, Entry statement, String what, int before, int after) {
        var task = row.planned();
        var owner = statement.enteredFor();
        trail.record(actor, row.projectId(), "task:" + row.taskId(), owner == null ? Text.of("tracking.audit." + what, task.number(), before, after)
                : Text.of("tracking.audit." + what + "For", task.number(), before, after, company.person(owner)), null);
        if (owner != null && owner != actor.principal()) announcements.tell(actor, row.projectId(), owner, what + ":" + statement.id(),
                Told.of(what, company.person(actor.principal()), task.number(), task.name(), before, after).on("project-gantt.xhtml"));
    }
}
