package countersign.web.demo.large;

import countersign.requirement.Attendance;
import countersign.requirement.ConsultationFacts;
import countersign.requirement.InboundState;
import countersign.requirement.MeetingKind;
import countersign.requirement.MeetingState;
import countersign.requirement.RequirementPaper.Named;
import countersign.requirement.RequirementPaper;
import countersign.requirement.RequirementState;
import countersign.requirement.ReviewFacts;
import countersign.requirement.ReviewOutcome;
import countersign.requirement.Willingness;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.ask.Capacity;
import countersign.shared.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Steps 1 and 2 of a project, as they are left when the departments have agreed. */
final class Beginning {

    private final Names names;
    private final Ledger ledger;
    private final Rows rows;

    Beginning(Names names, Ledger ledger) {
        this.names = names;
        this.ledger = ledger;
        rows = ledger.rows;
    }

    void write(Project p) {
        status(p);
        access(p);
        var paper = paper(p);
        var document = ledger.seal(p.id(), RequirementPaper.KIND, 1, p.title(), paper.header(), paper.rows(), p.before(27, 10), p.initiator());
        requirement(p, document, paper);
        consultation(p, paper);
        kickoff(p);
    }

    private void status(Project p) {
        rows.add("project_status(id, project_no, title, scenario, step, state, department_id, initiator_id, executive_id, finish_date, confidential,"
                        + " troubles, created_at, step_since, agreed_at, kicked_off_at, filed_at, planned_at, plan_version,"
                        + " tasks_done, tasks, version)",
                p.id(), p.number(), p.title(), p.scenario(), ProjectStep.EXECUTION, ProjectState.RUNNING, p.lead().id(), p.initiator().id(),
                p.executive().id(), p.finish().toLocalDate(), false, p.place() % 6 == 0 ? 1 : 0, p.before(30, 9), p.published(),
                p.before(21, 11), p.before(14, 17), p.before(6, 10), p.published(), 1,
                (int) leaves(p).filter(task -> task.state.done()).count(), (int) leaves(p).count(), 1L);
    }

    private static Stream<Task> leaves(Project p) { return p.tasks().stream().filter(task -> !task.summary()); }

    private void access(Project p) {
        ledger.grant(p.id(), p.initiator(), AccessSource.INITIATOR);
        p.units().stream().distinct().forEach(unit -> ledger.takesPart(p.id(), unit.id()));
        p.units().stream().map(Unit::head).distinct().forEach(head -> ledger.grant(p.id(), head, AccessSource.HEAD));
        p.units().stream().map(Unit::executive).distinct().forEach(executive -> ledger.grant(p.id(), executive, AccessSource.EXECUTIVE));
        p.participants().forEach(person -> ledger.grant(p.id(), person, AccessSource.PARTICIPANT));
    }

    private RequirementPaper paper(Project p) {
        var form = p.form();
        var content = new LinkedHashMap<String, RequirementPaper.Row>();
        form.objectives().forEach(o -> content.put("objective:" + o.id(), new RequirementPaper.Row(new RequirementPaper.Goal(o.text(), o.metric(), o.target(),
                o.unit(), o.date(), false, List.of(), ""), null, null)));
        form.deliverables().forEach(d -> content.put("deliverable:" + d.id(), new RequirementPaper.Row(null,
                new RequirementPaper.Result(d.name(), d.priority(), List.of(), ""), null)));
        p.units().stream().skip(1).forEach(u -> content.put("department:" + u.id(), new RequirementPaper.Row(null, null,
                new RequirementPaper.Partner(u.id(), u.name(), names.expected()))));
        var header = new RequirementPaper.Header(p.number(), p.title(), p.scenario().name(), false, 1, p.begin().minusDays(27), named(p, p.initiator()),
                List.of(p.lead().name()), named(p, p.executive()), List.of(), form.background(), form.finish(), List.of(), List.of());
        return new RequirementPaper(header, content);
    }

    private static Named named(Project p, Member m) { return new Named(m.name(), m.title(), m.departmentId() == p.lead().id() ? p.lead().name() : ""); }

    private void requirement(Project p, Ledger.Sealed document, RequirementPaper paper) {
        var about = "requirement:" + p.id();
        var signOff = ledger.signOff(ReviewFacts.KIND, p.id(), about, document.id(), p.before(27, 10), p.before(25, 15));
        rows.add("requirement(project_id, initiator_id, state, form, form_version, next_item, edited_by, edited_at, round_no, document_id, sign_off_id,"
                        + " submitted_at, approved_at, consultation_opened_at, consultation_closed_at, version)",
                p.id(), p.initiator().id(), RequirementState.AGREED, Json.write(p.form()), 3L, 50L, p.initiator().id(), p.before(27, 10), 1, document.id(),
                signOff, p.before(27, 10), p.before(25, 15), p.before(25, 15), p.before(21, 11), 4L);
        rows.add("requirement_round(id, project_id, round_no, document_id, sign_off_id, submitted_at, ended_at, outcome, version)", ledger.ids.next(), p.id(), 1,
                document.id(), signOff, p.before(27, 10), p.before(25, 15), ReviewOutcome.APPROVED, 2L);
        var asked = Asked.of(ReviewFacts.KIND, p.id(), about, new ReviewFacts(paper, null, List.of()), p.lead().head(),
                Ledger.as(Capacity.Role.HEAD, p.lead()), p.before(27, 10), p.before(25, 10), names.subject("review"))
                .signing(document.id(), List.of(), signOff).answered(ReviewFacts.APPROVE, p.before(25, 14));
        ledger.sign(ledger.ask(asked), asked, document, p.lead());
        ledger.note(p.before(27, 10), p.id(), about, p.initiator(), "requirement.audit.submitted", 1);
        ledger.note(p.before(25, 15), p.id(), about, null, "requirement.audit.approved", 1);
    }

    private void consultation(Project p, RequirementPaper paper) {
        for (var unit : p.units().subList(1, p.units().size())) {
            var id = ledger.ids.next();
            var at = p.before(23, 9 + (int) (unit.id() % 8));
            var facts = new ConsultationFacts(paper, unit.id(), unit.name(), names.expected(), null, "", "");
            var ask = ledger.ask(Asked.of(ConsultationFacts.KIND, p.id(), "consultation:" + id, facts, unit.head(), Ledger.as(Capacity.Role.HEAD, unit),
                    p.before(25, 15), p.before(22, 15), names.subject("consultation")).answered(Willingness.WILLING.name(), at));
            rows.add("requirement_consultation(id, project_id, department_id, expected, ask_id, asked_at, answer, words, answered_by,"
                            + " answered_at, version)", id, p.id(), unit.id(), names.expected(), ask, p.before(25, 15), Willingness.WILLING, "",
                    unit.head().id(), at, 2L);
            ledger.note(at, p.id(), "requirement:" + p.id(), unit.head(), "requirement.audit.answered", unit.name(),
                    List.of("text", Willingness.WILLING.text().key(), List.of()));
        }
        ledger.note(p.before(21, 11), p.id(), "requirement:" + p.id(), p.initiator(), "requirement.audit.closed", p.units().size() - 1);
    }

    private void kickoff(Project p) {
        rows.add("kickoff(project_id, notes, opened_at, agreed_at, agreed_by, version)", p.id(), "", p.before(21, 11), p.before(14, 17), p.initiator().id(), 2L);
        var meeting = ledger.ids.next();
        rows.add("meeting(id, project_id, kind, starts_at, ends_at, place, agenda, sequence_no, state, called_by, version)", meeting, p.id(),
                MeetingKind.KICK_OFF, p.before(18, 14), p.before(18, 16), names.room(), names.agenda(), 0, MeetingState.HELD, p.initiator().id(), 2L);
        for (var unit : p.units()) {
            rows.add("meeting_attendee(id, meeting_id, person_id, answer, words, answered_at, present, version)", ledger.ids.next(), meeting, unit.head().id(),
                    Attendance.ATTENDS, "", p.before(19, 10), true, 2L);
            rows.add("labour(id, project_id, department_id, contribution, edited_by, version)", ledger.ids.next(), p.id(), unit.id(), names.expected(),
                    p.initiator().id(), 1L);
        }
        promises(p);
        new Minutes(names, ledger).write(p);
        ledger.note(p.before(14, 17), p.id(), "kickoff:" + p.id(), p.initiator(), "requirement.kickoff.audit.agreed");
    }

    private void promises(Project p) {
        for (int i = 0; i < names.inbound().size(); i++) {
            var giver = p.units().get(1 + i % (p.units().size() - 1));
            var by = p.begin().plusDays(5L + 9 * i);
            rows.add("inbound_commitment(id, project_id, giver_id, receiver_id, what, by_date, state, provided_at, edited_by, version)", ledger.ids.next(), p.id(),
                    giver.id(), p.lead().id(), Names.pick(names.inbound(), i), by, InboundState.PROVIDED, p.at(by, 15), p.initiator().id(), 2L);
        }
    }
}
