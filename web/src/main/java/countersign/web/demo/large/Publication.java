package countersign.web.demo.large;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.json.Json;
import countersign.tasking.BufferMode;
import countersign.tasking.Mechanism;
import countersign.tasking.PlanPartView;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step 4 of a project: the confirmed plan, published as version 1 with its baseline. */
final class Publication {

    private final Names names;
    private final Ledger ledger;
    private final Rows rows;
    private final WorkingCalendar calendar;

    Publication(Names names, Ledger ledger, WorkingCalendar calendar) {
        this.names = names;
        this.ledger = ledger;
        this.calendar = calendar;
        rows = ledger.rows;
    }

    /** @param assignment number of the signed table */
    void write(Project p, String assignment) {
        var mechanism = new Mechanism(List.of(new Mechanism.Meeting(names.topics().get(0), DayOfWeek.FRIDAY, LocalTime.of(16, 0), LocalTime.of(17, 0), 1,
                names.room())), List.of(), List.of(), List.of(new Mechanism.Rung(48, p.executive().id())));
        rows.add("plan_draft(project_id, start_date, buffer_mode, mechanism, meeting_at, meeting_place, publication_due, published_at, version)", p.id(),
                p.start().toLocalDate(), BufferMode.PER_TASK, Json.write(mechanism), p.before(3, 14), names.room(), p.before(1, 18), p.published(), 3L);
        p.participants().forEach(person -> rows.add(
                "plan_part(id, project_id, person_id, state, question, reply, confirmed_by, changed_at, version)", ledger.ids.next(), p.id(), person.id(),
                PlanPartView.State.CONFIRMED, "", "", person.id(), p.before(3, 15), 2L));
        var document = seal(p, assignment);
        rows.add("plan_version(id, project_id, plan_version, published_at, zone_id, start_at, finish_at, calendar_version, policy_version, calendar,"
                        + " document_id, pools, version)", ledger.ids.next(), p.id(), 1, p.published(), p.zone().getId(), p.start(), p.finish(),
                calendar.version(), "", calendar.toString(), document, "[]", 1L);
        for (int place = 0; place < p.tasks().size(); place++) {
            var t = p.tasks().get(place);
            rows.add("planned_task(id, project_id, plan_version, task_id, ordinal, owner_id, start_at, finish_at, content)", ledger.ids.next(), p.id(), 1, t.id,
                    place, t.owner.id(), t.start, t.finish, Json.write(t.planned()));
        }
        ledger.note(p.published(), p.id(), "plan:" + p.id(), p.initiator(), "tasking.audit.published", 1);
        ledger.note(p.published(), p.id(), "project:" + p.id(), null, "tracking.audit.began", 1);
    }

    private long seal(Project p, String assignment) {
        var content = new LinkedHashMap<String, Map<String, Object>>();
        var levels = new LinkedHashMap<String, Object>();
        for (var t : p.tasks()) {
            content.put(Long.toString(t.id), row(t));
            levels.put(Long.toString(t.id), t.summary() ? 0 : 1);
        }
        var header = new LinkedHashMap<String, Object>();
        header.put("projectNumber", p.number());
        header.put("projectTitle", p.title());
        header.put("version", 1);
        header.put("initiatingDepartment", p.lead().name());
        header.put("initiator", p.initiator().name());
        header.put("zone", p.zone().getId());
        header.put("start", p.start());
        header.put("finish", p.finish());
        header.put("bufferMode", "");
        header.put("assignment", assignment);
        for (var list : List.of("meetings", "report", "channels", "escalation", "unconfirmed", "held", "pools", "inbound")) header.put(list, List.of());
        header.put("calendarVersion", calendar.version());
        header.put("policyVersion", "");
        header.put("levels", levels);
        header.put("order", List.copyOf(content.keySet()));
        return ledger.seal(p.id(), "plan", 1, p.title(), header, content, p.published(), p.initiator()).id();
    }

    private static Map<String, Object> row(Task t) {
        var row = new LinkedHashMap<String, Object>();
        row.put("number", t.number);
        row.put("name", t.name);
        row.put("summary", t.summary());
        row.put("milestone", t.milestone);
        row.put("lead", t.lead.name());
        row.put("collaborating", t.helper == null ? List.of() : List.of(t.helper.name()));
        row.put("owner", t.owner.name());
        row.put("collaborators", t.collaborator == null ? List.of() : List.of(t.collaborator.name()));
        row.put("estimate", Agreement.days(t.estimate));
        row.put("buffer", t.buffer == 0 ? "" : Agreement.days(t.buffer));
        row.put("start", t.start);
        row.put("finish", t.finish);
        row.put("critical", t.slack == 0);
        row.put("slack", Agreement.days(t.slack));
        row.put("predecessors", String.join(", ", t.before.stream().map(b -> Integer.toString(b.number)).toList()));
        row.put("standard", t.standard);
        return row;
    }
}
