package countersign.tracking;

import countersign.tracking.domain.Deviation;
import countersign.tracking.domain.Report;
import countersign.tracking.domain.SCurve;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import countersign.tracking.store.WarningStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;

/** Draws a project's week together (S5.2): done, due, late, missing, problems by department, the S-curve. */
@ApplicationScoped
class Summaries {

    @Inject ProgressStore store;
    @Inject WarningStore problems;
    @Inject Forecasts forecasts;
    @Inject Company company;

    WeekSummary of(PlanSide side, LocalDate day, List<Report> missing) {
        var now = forecasts.now(side);
        var weekAgo = day.minusDays(6).atStartOfDay();
        var nextWeek = day.plusDays(7).atTime(23, 59);
        var leaves = side.rows().stream().filter(TrackedTask::leaf).toList();
        var done = leaves.stream().filter(row -> row.state().done() && row.actualFinish() != null && !row.actualFinish().isBefore(weekAgo)).toList();
        var late = leaves.stream().filter(row -> !row.state().done() && now.isAfter(row.planned().finish())).toList();
        var due = leaves.stream().filter(row -> !row.state().done() && !late.contains(row) && !row.planned().finish().isAfter(nextWeek)).toList();
        var curve = new SCurve(side.plan(), side.calendar());
        var percents = new HashMap<Long, Integer>();
        leaves.forEach(row -> percents.put(row.taskId(), row.percent()));
        var last = later(side.project().finish(), side.project().forecastFinish()).toLocalDate();
        return new WeekSummary(side.project().projectId(), day, tenths(curve.planned(now)), tenths(curve.actual(percents)), lines(side, done, now),
                lines(side, due, now), lines(side, late, now), missing.stream().map(report -> missing(side, report)).toList(), troubles(side),
                curve.points(store.entries(side.project().projectId()), side.project().start().toLocalDate(), last, now.toLocalDate(), side.project().zone()));
    }

    private List<WeekSummary.Line> lines(PlanSide side, List<TrackedTask> rows, LocalDateTime now) {
        return rows.stream().map(row -> {
            var task = row.planned();
            var days = Math.max(0, side.calendar().workingDaysBetween(task.finish().toLocalDate(), now.toLocalDate()));
            return new WeekSummary.Line(row.taskId(), task.number(), task.name(), row.leadId(), company.department(row.leadId()), company.person(row.ownerId()),
                    row.percent(), Deviation.planned(task, now, side.calendar()), task.finish().toLocalDate(),
                    row.forecastFinish().toLocalDate(), row.state().done() ? 0 : days);
        }).toList();
    }

    private WeekSummary.Missing missing(PlanSide side, Report report) {
        var view = report.view();
        var person = company.directory().person(view.personId());
        var numbers = side.rows().stream().filter(row -> view.taskIds().contains(row.taskId())).map(row -> row.planned().number()).toList();
        return new WeekSummary.Missing(person.id(), person.name(), person.departmentId(), company.department(person.departmentId()), numbers);
    }

    private List<WeekSummary.Trouble> troubles(PlanSide side) {
        var byId = side.byId();
        return problems.problems(side.project().projectId()).stream().filter(problem -> problem.open()).map(problem -> {
            var view = problem.view();
            var row = view.taskId() == null ? null : byId.get(view.taskId());
            return new WeekSummary.Trouble(view.departmentId(), company.department(view.departmentId()), row == null ? null : row.planned().number(),
                    view.what(), view.coordination(), view.raisedAt().atZone(side.project().zone()).toLocalDate());
        }).sorted(java.util.Comparator.comparing(WeekSummary.Trouble::department)).toList();
    }

    private static double tenths(double value) { return Math.round(value * 10) / 10.0; }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) { return one.isAfter(other) ? one : other; }
}
