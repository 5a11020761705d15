package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.ask.ProjectAsks;
import countersign.shared.audit.AuditTrail;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.tracking.domain.Suspension;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.event.ExecutionEndedEarly;
import countersign.tracking.store.ChangeStore;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project suspended by its executive, resumed by a change request shifted by the working days lost, or ended early (S5.8). */
@ApplicationScoped
@Transactional
public class Suspensions {

    @Inject ChangeStore store;
    @Inject ProgressStore progress;
    @Inject ChangeRequests requests;
    @Inject ChangeReader reader;
    @Inject Reports reports;
    @Inject Forecasts forecasts;
    @Inject HandOvers handOvers;
    @Inject Problems problems;
    @Inject Warnings warnings;
    @Inject Upkeep upkeep;
    @Inject Rest rest;
    @Inject RestingRequests resting;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject TrackingRights rights;
    @Inject Company company;
    @Inject Announcements announcements;
    @Inject SealedDocuments documents;
    @Inject Asks asks;
    @Inject ProjectAsks projectAsks;
    @Inject AuditTrail trail;
    @Inject Event<ExecutionEndedEarly> ended;
    @Inject Clock clock;

    /** The suspension that runs; empty when the project is not suspended. */
    public Optional<SuspensionView> running(long projectId) {
        if (projects.view(projectId).state() != ProjectState.SUSPENDED) return Optional.empty();
        return store.running(projectId).map(Suspension::view);
    }

    /** All suspensions of a project, the oldest first. */
    public List<SuspensionView> of(long projectId) { return store.suspensions(projectId).stream().map(Suspension::view).toList(); }

    /** Suspends: clocks and reminders stop, open asks are withdrawn. @throws RuleViolation when it is not the executive, or nothing runs */
    public void suspend(Actor actor, long projectId, String reason, LocalDate reviewOn) {
        rights.requireExecutive(actor, projectId);
        var project = progress.project(projectId).filter(p -> p.running()).orElseThrow(() -> RuleViolation.whole("tracking.refused.notRunning"));
        var why = Input.requiredLines("reason", reason, 2000);
        if (reviewOn == null || !reviewOn.isAfter(company.directory().today())) throw RuleViolation.of("reviewOn", "tracking.refused.review");
        project.suspend();
        projects.state(projectId, ProjectState.SUSPENDED);
        store.add(new Suspension(projectId, actor.principal(), clock.instant(), why, reviewOn));
        withdraw(actor, projectId);
        rest.begins(actor, projectId, why);
        trail.record(actor, projectId, "project:" + projectId, Text.of("tracking.audit.suspended", reviewOn), why);
        announcements.tellDated(actor, projectId, access.people(projectId), "suspended:" + projectId + ":" + store.suspensions(projectId).size(),
                Told.of("suspended", projects.view(projectId).title(), company.person(actor.principal()), reviewOn, why));
    }

    /** A report form covers all of a person's projects: what it asked of the others is asked again. */
    private void withdraw(Actor actor, long projectId) {
        var others = reports.release(projectId);
        projectAsks.withdraw(actor, projectId);
        others.forEach(reports::ask);
    }

    /** Keeps it suspended until another review. */
    public void keep(Actor actor, long projectId, LocalDate reviewOn) {
        rights.requireExecutive(actor, projectId);
        if (reviewOn == null || !reviewOn.isAfter(company.directory().today())) throw RuleViolation.of("reviewOn", "tracking.refused.review");
        suspended(projectId).review(reviewOn);
        asks.withdrawAll(actor, SuspensionFacts.KIND, "suspension:" + suspended(projectId).id());
        trail.record(actor, projectId, "project:" + projectId, Text.of("tracking.audit.suspended", reviewOn), null);
    }

    /**
     * Resumes by a change request that shifts what is not done by the working days lost; the project runs again when it is signed.
     *
     * @return the change request's id
     */
    public long resume(Actor actor, long projectId, String explanation) {
        rights.requireOpen(projectId);
        if (!rights.isExecutive(projectId, actor.principal())) rights.requireDriver(actor, projectId);
        var suspension = suspended(projectId);
        if (suspension.view().changeRequestId() != null && requests.view(suspension.view().changeRequestId()).state().open())
            throw RuleViolation.whole("tracking.refused.resuming");
        var side = forecasts.side(projectId).orElseThrow();
        var from = forecasts.local(suspension.suspendedAt(), side).toLocalDate();
        var lost = side.calendar().workingDaysBetween(from, forecasts.now(side).toLocalDate());
        var changes = shifted(side, lost);
        if (changes.isEmpty()) {
            over(projectId);
            return 0;
        }
        var proposal = new ChangeProposal(ChangeReason.RESUMED, Input.requiredLines("explanation", explanation, 4000), changes, List.of());
        var request = requests.add(actor, projectId, ChangeRequestView.Kind.RESUME, proposal);
        suspension.resumeBy(request.id(), lost);
        asks.withdrawAll(actor, SuspensionFacts.KIND, "suspension:" + suspension.id());
        requests.raise(actor, request);
        return request.id();
    }

    /** What has not begun starts later by the days lost where nothing before it pushes it; windows that end move with it. */
    private List<TaskChange> shifted(PlanSide side, int lost) {
        var rows = reader.rows(side.project().projectId());
        var byId = side.byId();
        var changes = new ArrayList<TaskChange>();
        for (var row : side.rows()) {
            var task = rows.get(row.taskId());
            if (!row.leaf() || row.state().done() || task == null || lost <= 0) continue;
            var free = side.successors().before(row.taskId()).stream().map(byId::get).allMatch(before -> before.state().done());
            if (row.actualStart() == null && free) {
                var start = side.calendar().plusWorkingDays(row.planned().start().toLocalDate(), lost);
                changes.add(new TaskChange(row.taskId(), ChangeField.START, task.windowStart() == null ? "" : task.windowStart().toString(), start.toString()));
            }
            if (task.windowFinish() != null) changes.add(new TaskChange(row.taskId(), ChangeField.FINISH, task.windowFinish().toString(),
                    side.calendar().plusWorkingDays(task.windowFinish(), lost).toString()));
        }
        return changes;
    }

    /** The change request that resumes it is in force: clocks run again, and what waited is asked again. */
    public void resumed(long projectId) {
        if (store.running(projectId).isPresent()) over(projectId);
    }

    private void over(long projectId) {
        var suspension = suspended(projectId);
        suspension.over(clock.instant());
        progress.project(projectId).orElseThrow().resume();
        projects.state(projectId, ProjectState.RUNNING);
        trail.record(Actor.SYSTEM, projectId, "project:" + projectId, Text.of("tracking.audit.resumed"), null);
        announcements.tellDated(Actor.SYSTEM, projectId, access.people(projectId), "resumed:" + projectId + ":" + store.suspensions(projectId).size(),
                Told.of("resumed", projects.view(projectId).title()));
        rest.ends(projectId, suspension.suspendedAt());
        resting.askAgain(projectId);
        var side = forecasts.side(projectId).orElseThrow();
        handOvers.askAgain(side);
        problems.askAgain(projectId);
        warnings.askAgain(projectId);
        upkeep.after(side, java.util.Set.of());
    }

    /** Ends the project before its plan is done, with a closing report; what is finished is accepted in step 6 (S5.8). */
    public void endEarly(Actor actor, long projectId, String reason) {
        rights.requireExecutive(actor, projectId);
        var why = Input.requiredLines("reason", reason, 2000);
        var project = progress.project(projectId).filter(p -> p.completedAt() == null && p.endedAt() == null)
                .orElseThrow(() -> RuleViolation.whole("tracking.refused.notRunning"));
        var document = documents.seal(actor, closing(forecasts.side(projectId).orElseThrow(), why, company.person(actor.principal())));
        documents.file(document.id());
        store.running(projectId).ifPresent(suspension -> suspension.over(clock.instant()));
        requests.endAll(actor, projectId, why);
        warnings.closeAll(projectId);
        project.endEarly(clock.instant());
        withdraw(actor, projectId);
        rest.begins(actor, projectId, why);
        projects.state(projectId, ProjectState.ENDED_EARLY);
        projects.enter(projectId, ProjectStep.ACCEPTANCE);
        trail.record(actor, projectId, "project:" + projectId, Text.of("tracking.audit.ended"), why);
        announcements.tellDated(actor, projectId, access.people(projectId), "ended:" + projectId,
                Told.of("ended", projects.view(projectId).title(), company.person(actor.principal()), why));
        ended.fire(new ExecutionEndedEarly(projectId, document.id(), why, clock.instant()));
    }

    private NewDocument closing(PlanSide side, String why, String by) {
        var project = company.project(side.project().projectId());
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("project", project.title());
        header.put("projectNumber", project.number());
        header.put("reason", why);
        header.put("by", by);
        header.put("plannedFinish", side.project().finish().toLocalDate());
        var rows = new LinkedHashMap<String, Object>();
        for (TrackedTask row : side.rows()) if (row.leaf()) rows.put("task:" + row.taskId(), new WeekSummary.Line(row.taskId(), row.planned().number(),
                row.planned().name(), row.leadId(), company.department(row.leadId()), company.person(row.ownerId()), row.percent(), 0,
                row.planned().finish().toLocalDate(), row.actualFinish() == null ? null : row.actualFinish().toLocalDate(), 0));
        var title = company.directory().person(project.initiatorId()).texts().get("tracking.document.closing", project.title());
        return new NewDocument(project.id(), "closing", 1, title, header, rows);
    }

    /** The review date has come: the executive is asked whether it stays suspended. */
    public void askReview(long suspensionId) {
        var suspension = store.suspension(suspensionId).orElseThrow();
        if (!suspension.toReview(company.directory().today())) return;
        suspension.reviewed();
        var project = company.project(suspension.projectId());
        var executive = company.directory().executiveOf(project.executiveId(), project.departmentId());
        if (executive.isEmpty()) return;
        asks.open(Actor.SYSTEM, NewAsk.of(SuspensionFacts.KIND, suspension.projectId(), "suspension:" + suspensionId,
                new SuspensionFacts(project.title(), suspension.view().reason(), forecasts.side(project.id()).orElseThrow().project().finish().toLocalDate(),
                        suspension.reviewOn()), executive.get(), Capacity.of(Capacity.Role.EXECUTIVE), company.policy(project.id()).answer()));
    }

    /** The executive answered the review. */
    public void reviewed(Actor actor, long suspensionId, String choice, LocalDate until, String words) {
        var suspension = store.suspension(suspensionId).filter(s -> s.view().running()).orElse(null);
        if (suspension == null) return;
        if (choice.equals("resume")) resume(actor, suspension.projectId(), words.isEmpty() ? suspension.view().reason() : words);
        else if (choice.equals("end")) endEarly(actor, suspension.projectId(), words);
        else suspension.review(until);
    }

    private Suspension suspended(long projectId) {
        return store.running(projectId).orElseThrow(() -> RuleViolation.whole("tracking.refused.notSuspended"));
    }
}
