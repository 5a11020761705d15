package countersign.web.demo.large;

import countersign.shared.Actor;
import countersign.shared.ask.Capacity;
import countersign.shared.json.Json;
import countersign.tracking.CurvePoint;
import countersign.tracking.ReportFacts;
import countersign.tracking.ReportView;
import countersign.tracking.WeekSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A year of weekly reports: everybody's forms with their asks, mails and entries, and every project's closed weeks. */
final class Reporting {

    private final Names names;
    private final Ledger ledger;
    private final Rows rows;
    private final ZoneId zone;
    private final Map<Long, List<CurvePoint>> curves = new HashMap<>();
    private final Map<Long, Integer> editions = new HashMap<>();

    Reporting(Names names, Ledger ledger, ZoneId zone) {
        this.names = names;
        this.ledger = ledger;
        this.zone = zone;
        rows = ledger.rows;
    }

    /** Writes one report day. @param projects those that had begun */
    void write(Week week, List<Project> projects) {
        for (var project : projects) close(project, week.day(), week.take(project, curves.computeIfAbsent(project.id(), id -> new ArrayList<>())));
        new TreeMap<>(week.byPerson).values().forEach(lines -> report(week, lines));
        rows.commit();
    }

    private Instant at(LocalDate day, int hour, int minute) { return day.atTime(hour, minute).atZone(zone).toInstant(); }

    private void report(Week week, List<Week.Reported> reported) {
        var first = reported.get(0);
        var who = first.task().owner;
        var day = week.day();
        var id = ledger.ids.next();
        var answered = week.misses(who.id()) ? null : at(day, 10 + (int) (who.id() % 8), (int) (who.id() % 60));
        var planned = reported.stream().allMatch(r -> r.is() >= r.planned());
        var facts = new ReportFacts(day, ReportView.Role.OWNER, "", reported.stream().map(Week.Reported::line).toList());
        var asked = Asked.of(ReportFacts.KIND, first.project().id(), "report:" + id, facts, who, Capacity.of(Capacity.Role.OWNER), at(day, 8, 30), at(day, 18, 0),
                names.subject("report", day.toString()));
        var ask = ledger.ask(answered == null ? asked : asked.answered(planned ? "planned" : "report", answered));
        rows.add("progress_report(id, person_id, report_day, role, scope_id, ask_id, asked_at, due_at, reported_at, as_planned, task_ids, project_ids, version)",
                id, who.id(), day, ReportView.Role.OWNER, 0L, ask, at(day, 8, 30), at(day, 18, 0), answered, planned,
                Json.write(reported.stream().map(r -> r.task().id).toList()), Json.write(reported.stream().map(r -> r.project().id()).distinct().toList()), 2L);
        if (answered != null) reported.forEach(r -> entry(r, id, answered));
    }

    private void entry(Week.Reported r, long report, Instant answered) {
        var behind = r.is() < r.planned() - 6;
        rows.add("progress_entry(id, project_id, task_id, person_id, as_owner, report_id, percent, problem, coordination, reported_at, way)", ledger.ids.next(),
                r.project().id(), r.task().id, r.task().owner.id(), true, report, r.is(), behind ? Names.pick(names.problem(), r.task().number) : "", "",
                answered, Actor.Way.MAIL_LINK);
        ledger.note(answered, r.project().id(), "task:" + r.task().id, r.task().owner, "tracking.audit.reported", r.task().number, r.is());
    }

    private void close(Project p, LocalDate day, WeekSummary summary) {
        var header = new LinkedHashMap<String, Object>();
        header.put("project", p.title());
        header.put("projectNumber", p.number());
        header.put("summary", summary);
        var content = new LinkedHashMap<String, Object>();
        summary.late().forEach(line -> content.put("late:" + line.taskId(), line));
        summary.due().forEach(line -> content.put("due:" + line.taskId(), line));
        summary.done().forEach(line -> content.put("done:" + line.taskId(), line));
        var closed = at(day, 18, 30);
        var document = ledger.seal(p.id(), "weekly", editions.merge(p.id(), 1, Integer::sum), names.subject("weekly", p.title() + " " + day), header, content,
                closed, null);
        rows.add("report_week(id, project_id, report_day, closed_at, content, document_id)", ledger.ids.next(), p.id(), day, closed, Json.write(summary),
                document.id());
        var facts = Json.write(Map.of("project", p.title(), "summary", summary));
        for (var reader : List.of(p.initiator(), p.lead().head())) ledger.mail("tracking.weekly", p.id(), reader, "weekly:" + p.id() + ":" + day, facts, null,
                "pdf:" + document.id(), closed, names.subject("weekly", day.toString()));
    }
}
