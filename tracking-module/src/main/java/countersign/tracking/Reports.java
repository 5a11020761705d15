package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.ask.Reply;
import countersign.shared.calendar.Deadlines;
import countersign.tracking.domain.Deviation;
import countersign.tracking.domain.Report;
import countersign.tracking.domain.ReportSchedule;
import countersign.tracking.domain.ReportWeek;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import countersign.tracking.store.ReportStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Progress reports: one form per person over all projects, due by the person's calendar and the policy (S5.1). */
@ApplicationScoped
@Transactional
public class Reports {

    @Inject ReportStore store;
    @Inject ProgressStore progress;
    @Inject Forecasts forecasts;
    @Inject Recorder recorder;
    @Inject ReportForms forms;
    @Inject Company company;
    @Inject TrackingRights rights;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Clock clock;

    /** Somebody who has to report today: by when, and on which projects. */
    public record Duty(long personId, LocalDate day, Instant due, List<Long> projectIds) {}

    /** A person's reports, the newest first. */
    public List<ReportView> mine(long personId, int most) { return store.of(personId, most); }

    /** The closed weeks of a project with their summaries, the newest first (S5.2). */
    public List<WeekSummary> weeks(long projectId, int most) { return store.weeks(projectId, most).stream().map(ReportWeek::summary).toList(); }

    /** A person's tasks of a project that run or are due, as their form would ask for them now; empty while it is not carried out. */
    public List<ReportLine> lines(long personId, long projectId) {
        var side = forecasts.side(projectId).filter(s -> s.project().running());
        if (side.isEmpty()) return List.of();
        var own = side.get().rows().stream().filter(row -> row.leaf() && row.ownerId() != null && row.ownerId() == personId)
                .sorted(Comparator.comparing(row -> row.planned().start())).toList();
        return lines(own, clock.instant(), List.of(projectId));
    }

    /** Which of these owners have to be asked now: reports of today, over all their projects, whose morning has come and that were not asked for yet. */
    List<Duty> duties(Collection<Long> owners) {
        var now = clock.instant();
        var horizon = LocalDateTime.ofInstant(now.plus(Duration.ofHours(36)), countersign.shared.party.Directory.COMPANY_ZONE).toLocalDate().atTime(0, 0);
        var byPerson = new TreeMap<Long, List<Long>>();
        var began = new HashMap<Long, LocalDate>();
        progress.reporting(owners, horizon.toString()).forEach(row -> {
            byPerson.computeIfAbsent((Long) row[0], p -> new ArrayList<>()).add((Long) row[1]);
            began.put((Long) row[1], LocalDateTime.parse((String) row[2]).toLocalDate());
        });
        var today = company.directory().today();
        var asked = store.asked(byPerson.keySet(), today.minusDays(2), today.plusDays(2));
        company.acquaint(began.keySet());
        var duties = new ArrayList<Duty>();
        company.directory().people(byPerson.keySet()).values().stream().sorted(Comparator.comparing(p -> p.id())).forEach(person -> {
            var day = now.atZone(person.zone()).toLocalDate();
            if (asked.contains(person.id() + "|" + day)) return;
            var due = new HashMap<Long, Instant>();
            for (long project : byPerson.get(person.id())) {
                var policy = company.policy(project);
                var calendar = company.calendar(project, person);
                var morning = day.atTime(policy.morningMail()).atZone(calendar.zone()).toInstant();
                ReportSchedule.due(day, began.get(project), policy, calendar).filter(at -> !now.isBefore(morning) && now.isBefore(at))
                        .ifPresent(at -> due.put(project, at));
            }
            due.values().stream().min(Comparator.naturalOrder()).ifPresent(first -> duties.add(new Duty(person.id(), day, first, List.copyOf(due.keySet()))));
        });
        return duties;
    }

    /** Asks a person for their report. Does nothing when nothing of theirs runs or is due. */
    public void ask(Duty duty) {
        if (store.report(duty.personId(), duty.day(), ReportView.Role.OWNER, 0).isPresent()) return;
        var tasks = progress.openOf(duty.personId()).stream().filter(task -> duty.projectIds().contains(task.projectId())).toList();
        var lines = lines(tasks, duty.due(), duty.projectIds());
        if (lines.isEmpty()) return;
        forms.superseded(duty.personId(), duty.day(), lines.stream().map(ReportLine::projectId).distinct().toList());
        var report = new Report(duty.personId(), duty.day(), ReportView.Role.OWNER, 0, null, clock.instant(), duty.due(),
                lines.stream().map(ReportLine::taskId).toList(), lines.stream().map(ReportLine::projectId).distinct().toList());
        store.add(report);
        store.flush();
        var first = foremost(lines);
        report.asked(asks.open(Actor.SYSTEM, NewAsk.due(ReportFacts.KIND, first.projectId(), "report:" + report.id(),
                new ReportFacts(duty.day(), ReportView.Role.OWNER, "", lines), duty.personId(), Capacity.of(Capacity.Role.OWNER), duty.due())));
    }

    /** The form belongs to the project of the task due first; to a confidential one if it covers any, so that its mails carry no content (P5). */
    private ReportLine foremost(List<ReportLine> lines) {
        var known = company.projects().views(lines.stream().map(ReportLine::projectId).distinct().toList());
        return lines.stream().min(Comparator.comparing((ReportLine line) -> !known.get(line.projectId()).confidential()).thenComparing(ReportLine::finish)).orElseThrow();
    }

    /**
     * The lead department asks the collaborators of a task for their progress, due before the owner's own report (S5.1).
     *
     * @return how many were asked
     * @throws RuleViolation when the actor neither owns the task nor heads its lead department
     */
    public int askHelpers(Actor actor, long taskId) {
        var row = progress.task(taskId).orElseThrow(() -> RuleViolation.whole("tracking.refused.noTask"));
        var owner = row.ownerId() != null && rights.is(actor.principal(), row.ownerId());
        if (!owner && (row.leadId() == null || !rights.heads(actor.principal(), row.leadId())) && !rights.mayDrive(row.projectId(), actor.principal()))
            throw RuleViolation.whole("tracking.refused.notOwner", company.person(row.ownerId()));
        var asked = 0;
        for (long person : row.planned().collaboratorIds()) if (person != actor.principal()) asked += askHelper(actor, row, person) ? 1 : 0;
        return asked;
    }

    private boolean askHelper(Actor actor, TrackedTask row, long personId) {
        var policy = company.policy(row.projectId());
        var calendar = company.calendar(row.projectId(), personId);
        var began = progress.project(row.projectId()).orElseThrow().start().toLocalDate();
        var now = clock.instant();
        var own = ReportSchedule.next(now, began, policy, calendar).orElse(now.plus(Duration.ofDays(2)));
        var before = Deadlines.before(own, policy.notice(), calendar, policy.roundTheClock());
        var due = before.isAfter(now) ? before : own;
        var day = own.atZone(calendar.zone()).toLocalDate();
        if (store.report(personId, day, ReportView.Role.COLLABORATOR, row.taskId()).isPresent()) return false;
        var lines = lines(List.of(row), due, List.of(row.projectId()), true);
        var report = new Report(personId, day, ReportView.Role.COLLABORATOR, row.taskId(), actor.principal(), now, due, List.of(row.taskId()),
                List.of(row.projectId()));
        store.add(report);
        store.flush();
        report.asked(asks.open(actor, NewAsk.due(ReportFacts.HELPER_KIND, row.projectId(), "report:" + report.id(),
                new ReportFacts(day, ReportView.Role.COLLABORATOR, company.person(actor.principal()), lines), personId,
                Capacity.of(Capacity.Role.COLLABORATOR), due)));
        return true;
    }

    /**
     * The forms asked for through a project that is about to rest or end, with the other projects they cover. The rows go, so that
     * {@link #ask} can ask for the others once the project's asks are withdrawn.
     */
    List<Duty> release(long projectId) {
        var duties = new ArrayList<Duty>();
        for (var ask : lists.ofKind(projectId, ReportFacts.KIND)) {
            if (!ask.open()) continue;
            var report = store.report(ask.subjectId()).orElseThrow();
            var others = report.view().projectIds().stream().filter(id -> id != projectId).toList();
            if (others.isEmpty()) continue;
            duties.add(new Duty(ask.personId(), report.view().day(), report.view().dueAt(), others));
            store.remove(report);
        }
        store.flush();
        return duties;
    }

    /** A form came back: as planned, or with values. */
    public void answered(Actor actor, long reportId, ReportFacts facts, Reply reply, Instant at) {
        var report = store.report(reportId).orElseThrow();
        var planned = reply.choice().equals(ReportAsk.PLANNED);
        report.reported(at, planned);
        var reports = facts.lines().stream().map(line -> planned ? asPlanned(line) : ReportAsk.report(line, reply)).toList();
        recorder.record(actor, reportId, reports, facts.role() == ReportView.Role.OWNER);
    }

    /** “As planned”: at least what the plan wants, and no less than what was said since it was asked. */
    private TaskReport asPlanned(ReportLine line) {
        var since = progress.task(line.taskId()).map(TrackedTask::said).orElse(0);
        return TaskReport.of(line.taskId(), Math.max(line.planned(), Math.max(line.percent(), since)));
    }

    private List<ReportLine> lines(List<TrackedTask> tasks, Instant at, List<Long> projectIds) { return lines(tasks, at, projectIds, false); }

    /** The tasks that have begun or begin until then, and are not done or waiting to be taken over. */
    private List<ReportLine> lines(List<TrackedTask> tasks, Instant at, List<Long> projectIds, boolean all) {
        var sides = new LinkedHashMap<Long, PlanSide>();
        projectIds.forEach(id -> forecasts.side(id).ifPresent(side -> sides.put(id, side)));
        var titles = new HashMap<Long, String>();
        company.projects().views(projectIds).forEach((id, project) -> titles.put(id, project.title()));
        var helpers = helpers(tasks.stream().filter(task -> asked(task, sides, at, all)).toList());
        var lines = new ArrayList<ReportLine>();
        for (var task : tasks) {
            if (!asked(task, sides, at, all)) continue;
            var side = sides.get(task.projectId());
            var local = forecasts.local(at, side);
            var planned = task.planned();
            lines.add(new ReportLine(task.projectId(), titles.get(task.projectId()), task.taskId(), planned.number(), planned.name(), task.percent(),
                    Deviation.planned(planned, local, side.calendar()), planned.start(), planned.finish(), task.expectedFinish(),
                    String.join("\n", helpers.getOrDefault(task.taskId(), List.of())), task.stated()));
        }
        return lines;
    }

    private boolean asked(TrackedTask task, Map<Long, PlanSide> sides, Instant at, boolean all) {
        var side = sides.get(task.projectId());
        if (side == null || task.state() == ProgressState.OFFERED || task.state().done()) return false;
        return all || task.percent() > 0 || !task.planned().start().isAfter(forecasts.local(at, side));
    }

    private Map<Long, List<String>> helpers(List<TrackedTask> tasks) {
        var said = new HashMap<Long, List<String>>();
        var entries = progress.helpers(tasks.stream().map(TrackedTask::taskId).toList(), clock.instant().minus(Duration.ofDays(7)));
        for (var entry : entries) {
            var view = entry.view();
            said.computeIfAbsent(view.taskId(), t -> new ArrayList<>())
                    .add(company.person(view.personId()) + " " + view.percent() + "% " + view.problem());
        }
        return said;
    }
}
