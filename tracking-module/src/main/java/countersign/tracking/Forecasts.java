package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.store.Once;
import countersign.tracking.domain.DateShift;
import countersign.tracking.domain.Forecast;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the live forecast: computed again whenever something was reported; every shift of a finish keeps its cause (S5.4). */
@ApplicationScoped
class Forecasts {

    @Inject ProgressStore store;
    @Inject Company company;
    @Inject Announcements announcements;
    @Inject Clock clock;

    @Once
    Optional<PlanSide> side(long projectId) { return store.project(projectId).map(project -> PlanSide.of(project, store.tasks(projectId))); }

    LocalDateTime now(PlanSide side) { return local(clock.instant(), side); }

    LocalDateTime local(Instant at, PlanSide side) { return LocalDateTime.ofInstant(at, side.project().zone()).truncatedTo(ChronoUnit.MINUTES); }

    /** The forecast from what is reported, with the status date now. */
    Forecast forecast(PlanSide side) { return forecast(side, side.reported()); }

    /** The forecast if that was reported. */
    Forecast forecast(PlanSide side, Map<Long, Forecast.Reported> reported) {
        return new Forecast(side.plan(), side.calendar(), calendars(side), reported, side.project().start(), now(side));
    }

    /** By task, the calendar of its owner in the project's zone. */
    Map<Long, WorkingCalendar> calendars(PlanSide side) {
        var owners = side.rows().stream().filter(TrackedTask::leaf).map(TrackedTask::ownerId).filter(Objects::nonNull).collect(Collectors.toSet());
        var byPerson = company.calendars(side.project().projectId(), owners);
        var byTask = new HashMap<Long, WorkingCalendar>();
        for (var row : side.rows()) {
            if (row.leaf() && row.ownerId() != null && byPerson.containsKey(row.ownerId()))
                byTask.put(row.taskId(), byPerson.get(row.ownerId()).withZone(side.project().zone()));
        }
        return byTask;
    }

    /**
     * Computes the forecast again and stores it.
     *
     * @param reported the tasks that were reported just now: their own shift is by report, and their owner knows
     */
    void refresh(PlanSide side, Set<Long> reported) {
        var forecast = forecast(side);
        for (var row : side.rows()) {
            var from = row.forecastFinish();
            var moved = row.forecast(forecast.start(row.taskId()), forecast.finish(row.taskId()));
            if (moved && row.leaf() && !row.state().done()) shift(side, forecast, row, from, reported.contains(row.taskId()));
        }
        side.project().forecast(forecast.projectFinish(), clock.instant());
    }

    private void shift(PlanSide side, Forecast forecast, TrackedTask row, LocalDateTime from, boolean own) {
        var pusher = own ? null : forecast.pushedBy(row.taskId());
        var kind = own ? ShiftView.Kind.REPORT : pusher != null ? ShiftView.Kind.PREDECESSOR : forecast.pushedByTime(row.taskId())
                ? ShiftView.Kind.STATUS_DATE : ShiftView.Kind.REPORT;
        store.add(new DateShift(row.projectId(), row.taskId(), clock.instant(), from, row.forecastFinish(), kind, pusher, null));
        if (kind == ShiftView.Kind.PREDECESSOR) tellOwner(side, row, from, side.byId().get(pusher));
        if (kind == ShiftView.Kind.STATUS_DATE) announcements.tell(Actor.SYSTEM, row.projectId(), row.ownerId(), shiftKey(side, row),
                Told.of("shiftTime", row.planned().number(), row.planned().name(), from.toLocalDate(), row.forecastFinish().toLocalDate(), now(side).toLocalDate()));
    }

    /** One line: what moved, from when to when, why. */
    private void tellOwner(PlanSide side, TrackedTask row, LocalDateTime from, TrackedTask pusher) {
        var task = row.planned();
        var told = Told.of("shift", task.number(), task.name(), from.toLocalDate(), row.forecastFinish().toLocalDate(),
                pusher == null ? 0 : pusher.planned().number(), pusher == null ? "" : pusher.planned().name());
        announcements.tell(Actor.SYSTEM, side.project().projectId(), row.ownerId(), shiftKey(side, row), told);
    }

    private static String shiftKey(PlanSide side, TrackedTask row) {
        return "shift:" + row.taskId() + ":" + side.project().planVersion() + ":" + row.forecastFinish().toLocalDate();
    }
}
