package countersign.tracking;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlannedTask;
import countersign.tracking.domain.ChangeRequest;
import countersign.tracking.domain.Deviation;
import countersign.tracking.domain.Forecast;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ChangeStore;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Drafts the analysis of a warning (S5.3): what is late before it, the owner's load, changes in between, a proposed cause, what will be hit. */
@ApplicationScoped
class Analyst {

    @Inject ProgressStore store;
    @Inject ChangeStore changes;
    @Inject InboundCommitments commitments;
    @Inject Forecasts forecasts;
    @Inject Company company;

    WarningAnalysis analyse(PlanSide side, Forecast forecast, TrackedTask row, Deviation deviation) {
        var task = row.planned();
        var now = forecasts.now(side);
        var waits = waits(side, row, now);
        var load = load(row, side, now);
        var changed = changed(side, row);
        var day = (double) side.calendar().week().normal().minutes();
        return new WarningAnalysis(task.number(), task.name(), row.leadId(), company.department(row.leadId()), row.ownerId(), company.person(row.ownerId()),
                task.start().toLocalDate(), task.finish().toLocalDate(), deviation.measure(),
                company.policy(row.projectId()).warningPoints().doubleValue(), deviation.planned(), deviation.actual(), deviation.behind(),
                deviation.minutes(), Math.floor(deviation.minutes() / day * 10) / 10, deviation.byDate(), waits, load, changed,
                proposed(row, waits, load, changed), hit(side, forecast, row));
    }

    /** What it waits for and is late, directly or through others, and promises of other departments to its own; the longest late first. */
    private List<WarningAnalysis.Wait> waits(PlanSide side, TrackedTask row, LocalDateTime now) {
        var byId = side.byId();
        var waits = new ArrayList<WarningAnalysis.Wait>();
        for (long before : side.successors().upstream(row.taskId())) {
            var task = byId.get(before);
            if (task.state().done() || !now.isAfter(task.planned().finish())) continue;
            var planned = task.planned();
            waits.add(new WarningAnalysis.Wait(before, planned.number(), planned.name(), task.leadId(), company.department(task.leadId()),
                    company.person(task.ownerId()), planned.finish().toLocalDate(),
                    side.calendar().workingDaysBetween(planned.finish().toLocalDate(), now.toLocalDate())));
        }
        waits.addAll(commitments.late(side, row, now.toLocalDate()));
        waits.sort(Comparator.comparing(WarningAnalysis.Wait::since));
        return waits;
    }

    /** The owner's open work that has to be done until this task's finish (at least a week), against the time there is. */
    private WarningAnalysis.Load load(TrackedTask row, PlanSide side, LocalDateTime now) {
        if (row.ownerId() == null) return new WarningAnalysis.Load(0, 0, 0);
        var week = side.calendar().plusWorkingDays(now.toLocalDate(), 5).atTime(now.toLocalTime());
        var until = row.planned().finish().isAfter(week) ? row.planned().finish() : week;
        var open = store.openOf(row.ownerId()).stream().filter(task -> task.planned().start().isBefore(until)).toList();
        long work = open.stream().mapToLong(task -> left(task, until, side.calendar())).sum();
        long time = Math.max(1, company.calendar(row.projectId(), row.ownerId()).withZone(side.project().zone()).workingTimeBetween(now, until).toMinutes());
        var projects = open.stream().map(TrackedTask::projectId).distinct().count();
        return new WarningAnalysis.Load(open.size(), (int) projects, (int) Math.min(999, 100 * work / time));
    }

    /** The part of what is left of a task that falls before a time, if it is worked on evenly until its finish. */
    private static long left(TrackedTask task, LocalDateTime until, WorkingCalendar calendar) {
        PlannedTask planned = task.planned();
        long left = (long) planned.estimate() * (100 - task.percent()) / 100;
        if (!planned.finish().isAfter(until)) return left;
        long whole = Math.max(1, calendar.workingTimeBetween(planned.start(), planned.finish()).toMinutes());
        return left * Math.max(0, calendar.workingTimeBetween(planned.start(), until).toMinutes()) / whole;
    }

    private List<WarningAnalysis.Change> changed(PlanSide side, TrackedTask row) {
        var changed = new ArrayList<WarningAnalysis.Change>();
        for (var request : changes.requests(row.projectId())) {
            if (request.state() != ChangeState.APPROVED || request.view().planVersion() == null) continue;
            touches(request, row).ifPresent(moved -> changed.add(new WarningAnalysis.Change(
                    request.view().decidedAt().atZone(side.project().zone()).toLocalDate(), request.number(), request.view().reason(), moved.from(), moved.to())));
        }
        for (var shift : store.shiftsOf(row.taskId())) {
            changed.add(new WarningAnalysis.Change(shift.at().atZone(side.project().zone()).toLocalDate(), null, null, shift.from().toLocalDate(),
                    shift.to().toLocalDate()));
        }
        changed.sort(Comparator.comparing(WarningAnalysis.Change::day).reversed());
        return changed.subList(0, Math.min(5, changed.size()));
    }

    private static java.util.Optional<ChangeImpact.Moved> touches(ChangeRequest request, TrackedTask row) {
        return request.impact().moved().stream().filter(moved -> moved.taskId() == row.taskId()).findFirst();
    }

    private static WarningCause proposed(TrackedTask row, List<WarningAnalysis.Wait> waits, WarningAnalysis.Load load, List<WarningAnalysis.Change> changed) {
        if (!waits.isEmpty()) return WarningCause.WAITING;
        if (changed.stream().anyMatch(change -> change.reason() == ChangeReason.CHANGED_REQUIREMENT)) return WarningCause.CHANGED_REQUIREMENT;
        if (changed.stream().anyMatch(change -> change.reason() == ChangeReason.FORCE_MAJEURE)) return WarningCause.OUTSIDE_EVENT;
        return load.percent() > 100 ? WarningCause.RESOURCES : WarningCause.ESTIMATE;
    }

    private List<WarningAnalysis.Hit> hit(PlanSide side, Forecast forecast, TrackedTask row) {
        Map<Long, Integer> late = forecast.late(side.calendar());
        var downstream = side.successors().downstream(row.taskId());
        return side.rows().stream().filter(task -> downstream.contains(task.taskId()) && late.containsKey(task.taskId()) && !task.state().done())
                .map(task -> new WarningAnalysis.Hit(task.taskId(), task.planned().number(), task.planned().name(), task.leadId(),
                        company.department(task.leadId()), company.person(task.ownerId()), late.get(task.taskId()))).toList();
    }
}
