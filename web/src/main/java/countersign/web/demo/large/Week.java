package countersign.web.demo.large;

import countersign.tracking.CurvePoint;
import countersign.tracking.ReportLine;
import countersign.tracking.WeekSummary;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One report day over all projects: what every owner reports, and each project's summary. */
final class Week {

    private static final int END_OF_WORK = 18;
    private static final int MISSES = 25;
    private final Standing standing;
    private final LocalDate day;
    private final LocalDateTime at;
    private final LocalDateTime before;
    private final boolean last;
    final Map<Long, List<Reported>> byPerson = new HashMap<>();

    /** A task in a report: what was said before and what is said now. */
    record Reported(Project project, Task task, int was, int is, int planned) {

        ReportLine line() {
            return new ReportLine(project.id(), project.title(), task.id, task.number, task.name, was, planned, task.start, task.finish, null, "", false);
        }
    }

    /** @param previous the report day before @param last whether it is the latest, in which some reports are missing */
    Week(Standing standing, LocalDate previous, LocalDate day, boolean last) {
        this.standing = standing;
        this.day = day;
        this.last = last;
        at = day.atTime(END_OF_WORK, 0);
        before = previous.atTime(END_OF_WORK, 0);
    }

    LocalDate day() { return day; }

    /** Whether that person's report is missing. */
    boolean misses(long personId) { return last && personId % MISSES == 0; }

    /** Takes a project's tasks into the reports. Returns the summary. @param curve the points of earlier weeks; this week's is added */
    WeekSummary take(Project p, List<CurvePoint> curve) {
        var reported = p.tasks().stream().filter(Task::work).filter(t -> t.start.isBefore(at)).map(t -> reported(p, t)).filter(r -> r.was() < 100).toList();
        reported.forEach(r -> byPerson.computeIfAbsent(r.task().owner.id(), id -> new ArrayList<>()).add(r));
        var planned = share(p, true);
        var actual = share(p, false);
        curve.add(new CurvePoint(day, planned, actual));
        var done = reported.stream().filter(r -> r.is() == 100).toList();
        var late = reported.stream().filter(r -> r.is() < 100 && r.task().finish.isBefore(at)).toList();
        var due = reported.stream().filter(r -> r.is() < 100 && !late.contains(r) && r.task().finish.isBefore(at.plusDays(7))).toList();
        return new WeekSummary(p.id(), day, planned, actual, lines(done), lines(due), lines(late), missing(reported), List.of(), curve);
    }

    private Reported reported(Project p, Task t) {
        var is = t.percent == 0 && !t.state.done() ? 0 : standing.percent(t, at);
        return new Reported(p, t, Math.min(is, standing.percent(t, before)), is, standing.planned(t, at));
    }

    private double share(Project p, boolean planned) {
        long sum = 0;
        long whole = 0;
        for (var t : p.tasks()) {
            if (!t.work()) continue;
            whole += t.estimate;
            sum += (long) t.estimate * (planned ? standing.planned(t, at) : standing.percent(t, at));
        }
        return Math.round(10.0 * sum / whole) / 10.0;
    }

    private static List<WeekSummary.Line> lines(List<Reported> reported) {
        return reported.stream().map(r -> new WeekSummary.Line(r.task().id, r.task().number, r.task().name, r.task().lead.id(), r.task().lead.name(),
                r.task().owner.name(), r.is(), r.planned(), r.task().finish.toLocalDate(), r.task().finish.toLocalDate(), 0)).toList();
    }

    private List<WeekSummary.Missing> missing(List<Reported> reported) {
        return reported.stream().filter(r -> misses(r.task().owner.id())).map(r -> new WeekSummary.Missing(r.task().owner.id(), r.task().owner.name(),
                r.task().lead.id(), r.task().lead.name(), List.of(r.task().number))).toList();
    }
}
