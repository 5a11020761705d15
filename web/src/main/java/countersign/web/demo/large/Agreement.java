package countersign.web.demo.large;

import countersign.shared.ask.Capacity;
import countersign.shared.json.Json;
import countersign.tasking.AssignmentState;
import countersign.tasking.Collaborator;
import countersign.tasking.Countersignings;
import countersign.tasking.TaskPriority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step 3 of a project: the assignment table with its tasks, sealed, signed by all heads and filed. */
final class Agreement {

    private static final int DAY = 480;
    private final Names names;
    private final Ledger ledger;
    private final Rows rows;

    Agreement(Names names, Ledger ledger) {
        this.names = names;
        this.ledger = ledger;
        rows = ledger.rows;
    }

    /** Writes it. Returns the document's number. */
    String write(Project p) {
        var document = seal(p);
        var about = "assignment:" + p.id();
        var signOff = ledger.signOff(Countersignings.KIND, p.id(), about, document.id(), p.before(10, 10), p.before(7, 16));
        rows.add("assignment(project_id, state, revision, next_number, sign_off_id, document_id, circulated_revision, opened_at, filed_at, reasons, version)",
                p.id(), AssignmentState.PUBLISHED, 1L, p.tasks().size() + 1, signOff, document.id(), 1L, p.before(14, 17), p.before(6, 10), "{}", 5L);
        p.tasks().forEach(task -> task(p, task));
        for (var unit : p.units()) sign(p, unit, document, about, signOff);
        ledger.note(p.before(10, 10), p.id(), about, p.initiator(), "tasking.audit.circulated", document.number(), p.units().size());
        ledger.note(p.before(6, 10), p.id(), about, p.initiator(), "tasking.audit.filed", document.number());
        return document.number();
    }

    private void task(Project p, Task t) {
        var helpers = t.collaborator == null ? List.of() : List.of(Collaborator.of(t.collaborator.id(), t.collaborator.name()));
        rows.add("task(id, project_id, task_no, parent_id, place, name, lead_id, collaborating_ids, owner_id, collaborators, estimate, window_start,"
                        + " window_finish, milestone, standard, accepting_id, needs, need_lines, contingency, priority, deliverable_id, support, links, revision,"
                        + " changed_by, version)",
                t.id, p.id(), t.number, t.parent == null ? null : t.parent.id, t.position, t.name, t.lead.id(), Json.write(t.helpingDepartments()), t.owner.id(),
                Json.write(helpers), t.summary() ? null : t.estimate, t.windowStart, t.windowFinish, t.milestone, t.standard, t.accepting(), t.needs, "[]",
                t.contingency, TaskPriority.NORMAL, t.summary() ? null : t.deliverableId, false, Json.write(t.links()), 1L, p.initiator().id(), 1L);
        if (t.work()) book(p, t, t.owner, true, 80);
        if (t.collaborator != null) book(p, t, t.collaborator, false, 0);
    }

    private void book(Project p, Task t, Member who, boolean owner, int share) {
        rows.add("task_booking(id, project_id, task_id, person_id, as_owner, share, from_date, to_date)", ledger.ids.next(), p.id(), t.id, who.id(), owner, share,
                t.start.toLocalDate(), t.finish.toLocalDate());
    }

    private void sign(Project p, Unit unit, Ledger.Sealed document, String about, long signOff) {
        var mine = p.tasks().stream().filter(t -> t.lead == unit || t.helper == unit).toList();
        var at = p.before(8, 9 + (int) (unit.id() % 8));
        var facts = Map.of("project", p.title(), "initiator", p.initiator().name(), "edition", 1, "promises", List.of(), "rows", List.of(), "warnings", List.of(),
                "changes", List.of(), "answers", List.of());
        var asked = Asked.of(Countersignings.KIND, p.id(), about, facts, unit.head(), Ledger.as(Capacity.Role.HEAD, unit), p.before(10, 10), p.before(7, 10),
                names.subject("countersign")).signing(document.id(), mine.stream().map(t -> Long.toString(t.id)).toList(), signOff).answered("agree", at);
        ledger.sign(ledger.ask(asked), asked, document, unit);
    }

    private Ledger.Sealed seal(Project p) {
        var content = new LinkedHashMap<String, Map<String, Object>>();
        var details = new LinkedHashMap<String, Object>();
        for (var t : p.tasks()) {
            content.put(Long.toString(t.id), row(p, t));
            details.put(Long.toString(t.id), Map.of("level", t.summary() ? 0 : 1, "contingency", t.contingency, "priority", "", "links",
                    String.join(", ", t.before.stream().map(b -> Integer.toString(b.number)).toList())));
        }
        var header = new LinkedHashMap<String, Object>();
        header.put("projectNumber", p.number());
        header.put("projectTitle", p.title());
        header.put("initiatingDepartment", p.lead().name());
        header.put("initiator", p.initiator().name());
        header.put("finish", p.form().finish());
        header.put("deliverables", p.form().deliverables().stream().map(d -> d.name()).toList());
        header.put("departments", p.units().stream().map(Unit::name).toList());
        header.put("warnings", List.of());
        header.put("details", details);
        header.put("order", List.copyOf(content.keySet()));
        return ledger.seal(p.id(), Countersignings.DOCUMENT, 1, p.title(), header, content, p.before(10, 10), p.initiator());
    }

    private static Map<String, Object> row(Project p, Task t) {
        var row = new LinkedHashMap<String, Object>();
        row.put("number", t.number);
        row.put("name", t.name);
        row.put("lead", t.lead.name());
        row.put("collaborating", t.helper == null ? List.of() : List.of(t.helper.name()));
        row.put("owner", t.owner.name());
        row.put("collaborators", t.collaborator == null ? List.of() : List.of(t.collaborator.name()));
        row.put("estimate", days(t.estimate));
        row.put("start", t.windowStart);
        row.put("finish", t.windowFinish);
        row.put("milestone", t.milestone);
        row.put("standard", t.standard);
        row.put("acceptingDepartment", t.summary() || t.helper == null ? "" : t.helper.name());
        row.put("needs", t.needs);
        row.put("needLines", List.of());
        row.put("deliverable", t.summary() ? "" : p.form().deliverables().get((int) t.deliverableId - 1).name());
        return row;
    }

    static String days(int minutes) { return minutes % DAY == 0 ? minutes / DAY + "d" : minutes / (double) DAY + "d"; }
}
