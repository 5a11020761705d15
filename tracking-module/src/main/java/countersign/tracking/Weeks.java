package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Asks;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.notification.MailChoice;
import countersign.shared.notification.MailChoices;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.tracking.domain.Report;
import countersign.tracking.domain.ReportSchedule;
import countersign.tracking.domain.ReportWeek;
import countersign.tracking.store.Carried;
import countersign.tracking.store.ProgressStore;
import countersign.tracking.store.ReportStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Closes a project's reporting period after its deadline: who is missing, the summary (S5.2), the warnings (S5.3), the forecast. */
@ApplicationScoped
@Transactional
public class Weeks {

    @Inject ReportStore store;
    @Inject ProgressStore progress;
    @Inject Forecasts forecasts;
    @Inject Summaries summaries;
    @Inject Warnings warnings;
    @Inject Upkeep upkeep;
    @Inject Company company;
    @Inject AskLists lists;
    @Inject Asks asks;
    @Inject SealedDocuments documents;
    @Inject Announcements announcements;
    @Inject Notices notices;
    @Inject MailChoices choices;
    @Inject Clock clock;

    /** The report day of a project that is over and not closed; empty when there is none. The last answers can't be taken back any more. */
    Optional<LocalDate> toClose(Carried project) {
        var policy = company.policy(project.projectId());
        var calendar = company.calendar(project.projectId(), company.project(project.projectId()).initiatorId());
        var now = clock.instant().minus(policy.takeBack().duration());
        return ReportSchedule.lastBefore(now, began(project.startedAt(), project.start().toLocalDate(), calendar.zone()), policy, calendar)
                .filter(day -> project.lastReportDay() == null || day.isAfter(project.lastReportDay()));
    }

    /** When the next report day of the project can be closed; empty when none is near. */
    Optional<Instant> closesNext(Carried project) {
        var policy = company.policy(project.projectId());
        var calendar = company.calendar(project.projectId(), company.project(project.projectId()).initiatorId());
        var takeBack = policy.takeBack().duration();
        return ReportSchedule.next(clock.instant().minus(takeBack), began(project.startedAt(), project.start().toLocalDate(), calendar.zone()), policy, calendar)
                .map(due -> due.plus(takeBack));
    }

    private static LocalDate began(Instant started, LocalDate plan, java.time.ZoneId zone) {
        var published = started.atZone(zone).toLocalDate();
        return published.isAfter(plan) ? published : plan;
    }

    /** Closes that day. */
    public void close(long projectId, LocalDate day) {
        var side = forecasts.side(projectId).orElseThrow();
        if (side.project().isClosed(day)) return; // another node closed it
        side.project().closed(day);
        var missing = missing(projectId, day);
        var summary = summaries.of(side, day, missing);
        var document = documents.seal(Actor.SYSTEM, document(summary));
        documents.file(document.id());
        store.add(new ReportWeek(summary, clock.instant(), document.id()));
        tell(summary, document.id());
        missing.forEach(this::listed);
        warnings.judge(projectId, day, false);
        upkeep.after(side, Set.of());
    }

    /** Between report days: tasks that are judged by their date, and what that makes of the project. */
    public void missed(long projectId, LocalDate day) {
        var side = forecasts.side(projectId).orElseThrow();
        progress.judged(projectId, forecasts.now(side));
        warnings.judge(projectId, day, true);
        upkeep.troubles(side);
    }

    private List<Report> missing(long projectId, LocalDate day) {
        var from = company.policy(projectId).reportRhythm() == countersign.shared.policy.Rhythm.DAILY ? day : day.minusDays(6);
        var missing = new ArrayList<Report>();
        for (var date = from; !date.isAfter(day); date = date.plusDays(1)) {
            for (var report : store.ofDay(date)) {
                var view = report.view();
                var open = view.reportedAt() == null && view.askId() != null && lists.view(view.askId()).open() && view.dueAt().isBefore(clock.instant());
                if (view.projectIds().contains(projectId) && open) missing.add(report);
            }
        }
        return missing;
    }

    private NewDocument document(WeekSummary summary) {
        var project = company.project(summary.projectId());
        var title = company.directory().person(project.initiatorId()).texts().get("tracking.document.weekly", project.title(), summary.day());
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("project", project.title());
        header.put("projectNumber", project.number());
        header.put("summary", summary);
        var rows = new LinkedHashMap<String, Object>();
        summary.late().forEach(line -> rows.put("late:" + line.taskId(), line));
        summary.due().forEach(line -> rows.put("due:" + line.taskId(), line));
        summary.done().forEach(line -> rows.put("done:" + line.taskId(), line));
        return new NewDocument(summary.projectId(), "weekly", 1, title, header, rows);
    }

    /** The initiating department reads the summary, which says who is missing; each other head, and who wants no news, who of their own people is. */
    private void tell(WeekSummary summary, long documentId) {
        var project = company.project(summary.projectId());
        var readers = new LinkedHashSet<Long>();
        readers.add(project.initiatorId());
        company.head(project.departmentId()).ifPresent(readers::add);
        for (long reader : readers) notices.tell(Actor.SYSTEM, NewNotice.of(WeeklyMail.KIND, summary.projectId(), reader,
                "weekly:" + summary.projectId() + ":" + summary.day(), new WeeklyMail.Facts(project.title(), summary)).with("pdf:" + documentId));
        var byDepartment = new LinkedHashMap<Long, List<Said>>();
        for (var one : summary.missing()) {
            if (one.departmentId() != null && !company.head(one.departmentId()).equals(Optional.of(one.personId()))) byDepartment.computeIfAbsent(one.departmentId(), d -> new ArrayList<>()).add(Said.of("tracking.missing.line", one.name(), one.tasks().size()));
        }
        byDepartment.forEach((department, lines) -> company.head(department).filter(head -> !readers.contains(head) || choices.of(head).news() == MailChoice.News.NONE)
                .ifPresent(head -> announcements.tell(Actor.SYSTEM, summary.projectId(), head, "missing:" + summary.projectId() + ":" + summary.day() + ":" + department,
                        Told.of("missing", project.title(), summary.day(), lines.size()).with(lines))));
    }

    /** Whoever is missing stands in their head's list: the head hears of it once (A5). */
    private void listed(Report report) {
        var department = company.directory().person(report.view().personId()).departmentId();
        if (department != null) company.head(department).ifPresent(head -> asks.headTold(report.view().askId(), head));
    }
}
