package countersign.web.demo.large;

import countersign.shared.ask.Capacity;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.json.Json;
import countersign.tracking.HandOverFacts;
import countersign.tracking.HandOverState;
import countersign.tracking.ProgressState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step 5 of a project as it stands now: the baseline with its progress, and the hand-overs with their asks. */
final class Execution {

    private final Names names;
    private final Ledger ledger;
    private final Rows rows;
    private final WorkingCalendar calendar;
    private final LocalDate lastReport;
    private final LocalDateTime now;

    /** @param lastReport the last report day that is over */
    Execution(Names names, Ledger ledger, WorkingCalendar calendar, LocalDate lastReport, LocalDateTime now) {
        this.names = names;
        this.ledger = ledger;
        this.calendar = calendar;
        this.lastReport = lastReport;
        this.now = now;
        rows = ledger.rows;
    }

    void write(Project p) {
        rows.add("tracked_project(project_id, plan_version, zone_id, calendar, start_at, finish_at, forecast_finish, started_at, running, last_report_day,"
                        + " version)", p.id(), 1, p.zone().getId(), calendar.toString(), p.start(), p.finish(), p.finish(), p.published(), true, lastReport, 1L);
        for (int place = 0; place < p.tasks().size(); place++) tracked(p, p.tasks().get(place), place);
        for (var task : p.tasks()) receivers(task).forEach((unit, successors) -> handOver(p, task, unit, successors));
    }

    private void tracked(Project p, Task t, int place) {
        var begun = t.percent > 0;
        var late = t.state == ProgressState.RUNNING && !t.finish.isAfter(now);
        var expected = late ? calendar.nextWorkingDay(now.toLocalDate()) : null;
        rows.add("tracked_task(id, project_id, task_id, ordinal, leaf, owner_id, lead_id, start_at, finish_at, content, state, percent, actual_start,"
                        + " actual_finish, expected_finish, reported_at, forecast_start, forecast_finish, removed, version)",
                ledger.ids.next(), p.id(), t.id, place, !t.summary(), t.owner.id(), t.lead.id(), t.start, t.finish, Json.write(t.planned()), t.state, t.percent,
                begun ? t.start.toString() : null, t.state.done() ? t.finish.toString() : null, expected, begun ? p.at(lastReport, 16) : null, t.start,
                late ? calendar.endOfWork(expected).orElseThrow() : t.finish, false, 3L);
    }

    private static Map<Unit, List<Task>> receivers(Task t) {
        var receivers = new LinkedHashMap<Unit, List<Task>>();
        for (var next : t.after) if (next.lead != t.lead) receivers.computeIfAbsent(next.lead, u -> new ArrayList<>()).add(next);
        return receivers;
    }

    private void handOver(Project p, Task t, Unit receiver, List<Task> successors) {
        var id = ledger.ids.next();
        var state = t.state == ProgressState.OFFERED ? HandOverState.OFFERED : t.state.done() ? HandOverState.TAKEN_OVER : HandOverState.EXPECTED;
        var over = state != HandOverState.EXPECTED;
        var offered = over ? p.at(t.finish) : null;
        var taken = state == HandOverState.TAKEN_OVER && !t.milestone ? offered.plusSeconds(1800) : null;
        rows.add("hand_over(id, project_id, task_id, giver_department_id, receiver_department_id, successor_ids, state, reminded_at, reminded_for, offered_at,"
                        + " offered_by, note, decided_at, decided_by, reason, rounds, version)", id, p.id(), t.id, t.lead.id(), receiver.id(),
                Json.write(successors.stream().map(s -> s.id).toList()), state, reminded(p, t), t.finish.toLocalDate(), offered, over ? t.owner.id() : null,
                "", taken, taken == null ? null : successors.get(0).owner.id(), "", over ? 1 : 0, 2L);
        if (over && !t.milestone) ask(p, t, receiver, successors, id, offered, taken);
    }

    /** The reminder of what is due soon has gone out. */
    private Instant reminded(Project p, Task t) { return t.finish.isBefore(now.plusDays(8)) ? p.at(calendar.plusWorkingDays(t.finish.toLocalDate(), -3), 9) : null; }

    private void ask(Project p, Task t, Unit receiver, List<Task> successors, long id, Instant offered, Instant taken) {
        var facts = new HandOverFacts(p.title(), t.number, t.name, t.standard, t.lead.name(), t.owner.name(), receiver.name(), t.finish.toLocalDate(),
                successors.stream().map(s -> s.number + " " + s.name).toList(), 1, "");
        var asked = Asked.of(HandOverFacts.KIND, p.id(), "hand-over:" + id, facts, successors.get(0).owner, Ledger.as(Capacity.Role.RECEIVER, receiver), offered,
                p.at(calendar.plusWorkingDays(t.finish.toLocalDate(), 2), 18), names.subject("handOver", t.name));
        ledger.ask(taken == null ? asked : asked.answered("take-over", taken));
        if (taken != null) ledger.note(taken, p.id(), "hand-over:" + id, successors.get(0).owner, "tracking.audit.takenOver", t.number, receiver.name());
    }
}
