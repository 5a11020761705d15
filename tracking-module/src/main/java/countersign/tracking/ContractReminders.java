package countersign.tracking;

import countersign.shared.Actor;
import countersign.tasking.Assignments;
import countersign.tasking.ContractDate;
import countersign.tracking.domain.ContractDay;
import countersign.tracking.domain.ContractReminder;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.HandOverStore;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Warns owner, lead head and initiator of days fixed by contract, earlier than anything internal is reminded of (P6): so long before the day, and at
 * once when a task is expected to be finished after it, again only when it is expected later still.
 */
@ApplicationScoped
@Transactional
public class ContractReminders {

    @Inject HandOverStore store;
    @Inject ProgressStore progress;
    @Inject Assignments assignments;
    @Inject Company company;
    @Inject Announcements announcements;
    @Inject Clock clock;

    /** A warning to be given now. */
    public record Warned(long taskId, LocalDate on, boolean late) {}

    /** All that are to be given now in these projects, which are carried out. */
    public List<Warned> due(Collection<Long> projectIds) {
        var dates = assignments.contractDates(projectIds);
        if (dates.isEmpty()) return List.of();
        company.acquaint(dates.stream().map(ContractDate::projectId).distinct().toList());
        var ids = dates.stream().map(ContractDate::taskId).toList();
        var rows = progress.tasks(ids).stream().collect(Collectors.toMap(TrackedTask::taskId, row -> row));
        var given = store.contractReminders(ids);
        var due = new ArrayList<Warned>();
        for (var date : dates) {
            var row = rows.get(date.taskId());
            if (row == null || row.removed() || row.state().done()) continue;
            var late = late(row, date.on());
            if (late == null || given.stream().anyMatch(g -> g.taskId() == row.taskId() && g.covers(date.on(), late, row.forecastFinish().toLocalDate()))) continue;
            due.add(new Warned(row.taskId(), date.on(), late));
        }
        return due;
    }

    /** When the next warning ahead of a day comes up in each of these projects, as far as it is known now. */
    Map<Long, Instant> next(Collection<Long> projectIds) {
        var dates = assignments.contractDates(projectIds);
        var rows = progress.tasks(dates.stream().map(ContractDate::taskId).toList()).stream().collect(Collectors.toMap(TrackedTask::taskId, row -> row));
        var next = new HashMap<Long, Instant>();
        for (var date : dates) {
            if (!rows.containsKey(date.taskId())) continue;
            var ahead = ahead(rows.get(date.taskId()), date.on());
            if (clock.instant().isBefore(ahead)) next.merge(date.projectId(), ahead, (one, other) -> one.isBefore(other) ? one : other);
        }
        return next;
    }

    private Instant ahead(TrackedTask row, LocalDate on) {
        var policy = company.policy(row.projectId());
        return day(row, on).ahead(policy.contractReminder(), policy.roundTheClock());
    }

    /** True: it will be missed; false: it comes near; null: neither. */
    private Boolean late(TrackedTask row, LocalDate on) {
        var day = day(row, on);
        if (day.missedBy(row.forecastFinish().toLocalDate())) return true;
        return clock.instant().isBefore(ahead(row, on)) ? null : Boolean.FALSE;
    }

    private ContractDay day(TrackedTask row, LocalDate on) {
        var worker = row.ownerId() == null ? company.project(row.projectId()).initiatorId() : row.ownerId();
        return ContractDay.of(on, company.calendar(row.projectId(), worker));
    }

    /** Gives one. */
    public void warn(Warned warned) {
        var row = progress.task(warned.taskId()).orElseThrow();
        var day = day(row, warned.on());
        var expected = row.forecastFinish().toLocalDate();
        store.add(new ContractReminder(row.projectId(), row.taskId(), warned.on(), warned.late(), warned.late() ? expected : warned.on(), clock.instant()));
        var people = new LinkedHashSet<Long>();
        people.add(row.ownerId());
        if (row.leadId() != null) company.head(row.leadId()).ifPresent(people::add);
        people.add(company.project(row.projectId()).initiatorId());
        var task = row.planned();
        var rolled = !day.last().equals(day.on());
        var topic = warned.late() ? "contractLate" : rolled ? "contractDayOff" : "contractNear";
        announcements.tellAll(Actor.SYSTEM, row.projectId(), people, "contract:" + row.taskId() + ":" + warned.on() + ":" + (warned.late() ? expected : "near"),
                Told.of(topic, task.number(), task.name(), day.on(), expected, day.last()));
    }
}
