package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.audit.AuditTrail;
import countersign.shared.calendar.Deadlines;
import countersign.shared.content.Block;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import countersign.tracking.domain.Deviation;
import countersign.tracking.domain.Forecast;
import countersign.tracking.domain.ProgressWarning;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.event.ProgressWarningRaised;
import countersign.tracking.store.ProgressStore;
import countersign.tracking.store.WarningStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** 《进度预警》 (S5.3): raised by the rule, seen first by owner and lead head, issued by the initiator or by itself, open until back within bounds. */
@ApplicationScoped
@Transactional
public class Warnings {

    private static final Set<String> BY_PROGRESS = Set.of("WITHIN_BOUNDS", "DONE");

    @Inject WarningStore store;
    @Inject ProgressStore progress;
    @Inject Forecasts forecasts;
    @Inject Analyst analyst;
    @Inject Company company;
    @Inject TrackingRights rights;
    @Inject Announcements announcements;
    @Inject SealedDocuments documents;
    @Inject Asks asks;
    @Inject AuditTrail trail;
    @Inject Event<ProgressWarningRaised> raised;
    @Inject Clock clock;

    /** A project's warnings, the newest first. */
    public List<WarningView> of(long projectId) { return store.warnings(projectId).stream().map(ProgressWarning::view).toList(); }

    /** A warning's content for a page: the numbers with their measure, and the drafted analysis. */
    public List<Block> content(WarningView warning, Texts texts) {
        return WarningBlocks.of(new WarningFacts(company.project(warning.projectId()).title(), warning.analysis(), warning.reportingDay(), null, false), texts);
    }

    /**
     * Judges a project's tasks and raises what is behind.
     *
     * @param reportingDay     the day that is judged
     * @param onlyMissedDates  between reporting days only tasks that are judged by their date
     */
    public void judge(long projectId, LocalDate reportingDay, boolean onlyMissedDates) {
        var side = forecasts.side(projectId).filter(s -> s.project().running()).orElse(null);
        if (side == null) return;
        var policy = company.policy(projectId);
        var known = new LinkedHashSet<>(store.open(projectId).stream().map(w -> w.taskId() + "|" + w.causeKey()).toList());
        Forecast forecast = null;
        var warned = store.open(projectId).stream().map(ProgressWarning::taskId).toList();
        for (var row : side.rows()) {
            if (!judged(row) || onlyMissedDates && warned.contains(row.taskId())) continue;
            var deviation = Deviation.of(row.planned(), row.percent(), forecasts.now(side), side.calendar(), policy);
            if (!deviation.warns() || onlyMissedDates && !deviation.byDate()) continue;
            if (forecast == null) forecast = forecasts.forecast(side);
            raise(side, forecast, row, deviation, reportingDay, known);
        }
    }

    /** What is done and only waits to be taken over is not behind. */
    private static boolean judged(TrackedTask row) {
        return row.leaf() && !row.state().done() && row.state() != ProgressState.OFFERED && row.planned().estimate() > 0;
    }

    private void raise(PlanSide side, Forecast forecast, TrackedTask row, Deviation deviation, LocalDate day, Set<String> known) {
        var analysis = analyst.analyse(side, forecast, row, deviation);
        var cause = analysis.waits().isEmpty() ? "own" : "wait:" + analysis.waits().get(0).id() + (analysis.waits().get(0).number() == null ? "c" : "");
        if (!known.add(row.taskId() + "|" + cause)) return;
        var warning = new ProgressWarning(row.projectId(), row.taskId(), side.project().planVersion(), cause, analysis, day, clock.instant(), issues(row.projectId()));
        store.add(warning);
        trail.record(Actor.SYSTEM, row.projectId(), subject(warning), Text.of("tracking.audit.warning", analysis.number(), analysis.planned(), analysis.actual()), null);
        raised.fire(new ProgressWarningRaised(row.projectId(), warning.id(), row.taskId(), warning.view().raisedAt()));
    }

    /** When a warning that is seen now issues itself. */
    private Instant issues(long projectId) {
        var policy = company.policy(projectId);
        var initiator = company.project(projectId).initiatorId();
        return Deadlines.due(clock.instant(), policy.warningIssue(), company.calendar(projectId, initiator), policy.roundTheClock()).at();
    }

    /** Owner and lead head see it first; the initiator is asked to issue it. */
    public void announce(long warningId) {
        var warning = load(warningId);
        var analysis = warning.analysis();
        var project = company.project(warning.projectId());
        var told = Told.of("warningSeen", analysis.number(), analysis.task(), analysis.planned(), analysis.actual(), warning.view().issuesAt(), project.title());
        var people = new LinkedHashSet<Long>();
        people.add(analysis.ownerId());
        company.head(analysis.departmentId()).ifPresent(people::add);
        announcements.tellAll(Actor.SYSTEM, warning.projectId(), people, "warning-seen:" + warningId, told);
        asks.open(Actor.SYSTEM, NewAsk.due(WarningFacts.ISSUE, warning.projectId(), subject(warning), facts(warning, false), project.initiatorId(),
                Capacity.of(Capacity.Role.INITIATOR), warning.view().issuesAt()));
    }

    /** The initiator issues it at the page. @throws RuleViolation when it was issued, is closed, or the actor does not drive the project */
    public void issue(Actor actor, long warningId) {
        var warning = load(warningId);
        rights.requireDriver(actor, warning.projectId());
        if (warning.state() != WarningState.SEEN) throw RuleViolation.whole("tracking.refused.warningIssued");
        issue(actor, warning);
    }

    /** The initiator answered the ask, or four working hours are over: it goes to the departments concerned. */
    public void issueNow(Actor actor, long warningId) {
        var warning = load(warningId);
        if (warning.state() == WarningState.SEEN) issue(actor, warning);
    }

    private void issue(Actor actor, ProgressWarning warning) {
        var document = documents.seal(actor, document(warning));
        documents.file(document.id());
        warning.issue(clock.instant(), actor.way() == Actor.Way.SYSTEM ? null : actor.principal(), document.id());
        asks.withdrawAll(actor, WarningFacts.ISSUE, subject(warning));
        trail.record(actor, warning.projectId(), subject(warning), Text.of("tracking.audit.warningIssued", warning.analysis().number()), null);
        var analysis = warning.analysis();
        var told = Told.of("warning", analysis.number(), analysis.task(), analysis.planned(), analysis.actual(), company.project(warning.projectId()).title())
                .with(lines(analysis));
        concerned(warning).forEach(person -> announcements.tellWith(Actor.SYSTEM, warning.projectId(), person, "warning:" + warning.id(), told, document.id()));
        askCause(warning);
    }

    private void askCause(ProgressWarning warning) {
        var analysis = warning.analysis();
        var within = company.policy(warning.projectId()).answer();
        if (analysis.ownerId() != null) asks.open(Actor.SYSTEM, NewAsk.of(WarningFacts.CONFIRM, warning.projectId(), subject(warning), facts(warning, false),
                analysis.ownerId(), Capacity.of(Capacity.Role.OWNER), within));
        company.head(analysis.departmentId()).filter(head -> !head.equals(analysis.ownerId())).ifPresent(head -> asks.open(Actor.SYSTEM,
                NewAsk.of(WarningFacts.CONFIRM, warning.projectId(), subject(warning), facts(warning, true), head,
                        Capacity.of(Capacity.Role.HEAD, analysis.departmentId()), within)));
    }

    /** Heads of the departments concerned: the lead one, those that are waited for, those that will be hit; and the initiator and executive. */
    private Set<Long> concerned(ProgressWarning warning) {
        var analysis = warning.analysis();
        var departments = new LinkedHashSet<Long>();
        departments.add(analysis.departmentId());
        analysis.waits().forEach(wait -> departments.add(wait.departmentId()));
        analysis.hit().forEach(hit -> departments.add(hit.departmentId()));
        var people = new LinkedHashSet<Long>();
        departments.stream().filter(Objects::nonNull).forEach(id -> company.head(id).ifPresent(people::add));
        people.add(company.project(warning.projectId()).initiatorId());
        people.add(company.project(warning.projectId()).executiveId());
        people.remove(null);
        return people;
    }

    /** Owner or lead head confirmed the cause and says what is done about it. */
    public void confirm(long warningId, WarningView.Answer answer, Actor actor) {
        var warning = load(warningId);
        if (warning.state() == WarningState.CLOSED) return;
        warning.answer(answer);
        trail.record(actor, warning.projectId(), subject(warning), Text.of("tracking.audit.warningCause", warning.analysis().number(), answer.cause().text()),
                answer.remedy());
        var told = Told.of("warningCause", warning.analysis().number(), warning.analysis().task(), company.person(answer.personId()),
                answer.cause().text(), answer.remedy(), answer.who(), answer.by());
        announcements.tell(actor, warning.projectId(), company.project(warning.projectId()).initiatorId(),
                "warning-cause:" + warningId + ":" + answer.personId() + ":" + answer.at().toEpochMilli(), told);
    }

    /** Closes what is back within bounds or done. */
    void reconsider(PlanSide side) {
        var byId = side.byId();
        var policy = company.policy(side.project().projectId());
        for (var warning : store.open(side.project().projectId())) {
            var row = byId.get(warning.taskId());
            if (row == null) close(warning, "PLAN_CHANGED");
            else if (row.state().done() || row.state() == ProgressState.OFFERED) close(warning, "DONE");
            else if (!Deviation.of(row.planned(), row.percent(), forecasts.now(side), side.calendar(), policy).warns()) close(warning, "WITHIN_BOUNDS");
        }
    }

    /** What was stated of a task since then was taken back: a warning that it closed is open again where the task is behind as before. */
    void takenBack(PlanSide side, TrackedTask row, Instant since) {
        if (!judged(row) || !Deviation.of(row.planned(), row.percent(), forecasts.now(side), side.calendar(), company.policy(row.projectId())).warns()) return;
        var open = store.open(row.projectId()).stream().map(w -> w.taskId() + "|" + w.causeKey()).toList();
        for (var warning : store.warnings(row.projectId())) {
            var view = warning.view();
            var closedSo = view.taskId() == row.taskId() && !view.open() && BY_PROGRESS.contains(view.closeReason()) && !view.closedAt().isBefore(since);
            if (!closedSo || view.planVersion() != side.project().planVersion() || open.contains(row.taskId() + "|" + warning.causeKey())) continue;
            warning.reopen(issues(row.projectId()));
            trail.record(Actor.SYSTEM, row.projectId(), subject(warning), Text.of("tracking.audit.warningReopened", warning.analysis().number()), null);
            askAgain(warning);
        }
    }

    /** The plan of these tasks changed: their warnings are answered by that. */
    void planChanged(long projectId, Collection<Long> taskIds) {
        store.open(projectId).stream().filter(warning -> taskIds.contains(warning.taskId())).forEach(warning -> close(warning, "PLAN_CHANGED"));
    }

    void closeAll(long projectId) { store.open(projectId).forEach(warning -> close(warning, "ENDED")); }

    private void close(ProgressWarning warning, String why) {
        warning.close(clock.instant(), why);
        asks.withdrawAll(Actor.SYSTEM, null, subject(warning));
        trail.record(Actor.SYSTEM, warning.projectId(), subject(warning), Text.of("tracking.audit.warningClosed", warning.analysis().number(),
                Text.of("tracking.close." + why)), null);
    }

    /** Asks again for what was issued and not confirmed, after a suspension. */
    void askAgain(long projectId) {
        store.open(projectId).forEach(this::askAgain);
    }

    private void askAgain(ProgressWarning warning) {
        if (warning.state() == WarningState.SEEN) announce(warning.id());
        else if (warning.view().answers().isEmpty()) askCause(warning);
    }

    private NewDocument document(ProgressWarning warning) {
        var project = company.project(warning.projectId());
        var title = company.directory().person(project.initiatorId()).texts().get("tracking.document.warning", project.title(), warning.analysis().task());
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("project", project.title());
        header.put("projectNumber", project.number());
        header.put("reportingDay", warning.view().reportingDay());
        header.put("analysis", warning.analysis());
        var rows = new LinkedHashMap<String, Object>();
        warning.analysis().hit().forEach(hit -> rows.put("task:" + hit.taskId(), hit));
        return new NewDocument(warning.projectId(), "warning", 1, title, header, rows);
    }

    static List<Said> lines(WarningAnalysis analysis) {
        var lines = new java.util.ArrayList<Said>();
        analysis.waits().forEach(wait -> lines.add(Said.of("tracking.warning.wait", wait.name(), wait.department(), wait.since(), wait.days())));
        if (analysis.load().tasks() > 0) lines.add(Said.of("tracking.warning.load", analysis.owner(), analysis.load().tasks(), analysis.load().projects(), analysis.load().percent()));
        analysis.changes().forEach(change -> lines.add(change.request() == null ? Said.of("tracking.warning.shift", change.day(), change.from(), change.to())
                : Said.of("tracking.warning.change", change.day(), change.request(), change.reason().text(), change.from(), change.to())));
        lines.add(Said.of("tracking.warning.proposed", analysis.proposed().text()));
        analysis.hit().forEach(hit -> lines.add(Said.of("tracking.warning.hit", hit.number(), hit.name(), hit.department(), hit.days())));
        return lines;
    }

    private WarningFacts facts(ProgressWarning warning, boolean head) {
        return new WarningFacts(company.project(warning.projectId()).title(), warning.analysis(), warning.view().reportingDay(), warning.view().issuesAt(), head);
    }

    private static String subject(ProgressWarning warning) { return "warning:" + warning.id(); }

    private ProgressWarning load(long id) { return store.warning(id).orElseThrow(() -> RuleViolation.whole("tracking.refused.noWarning")); }
}
