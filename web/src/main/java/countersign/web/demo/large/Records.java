package countersign.web.demo.large;

import countersign.requirement.ActionItemFacts;
import countersign.requirement.ActionItemState;
import countersign.shared.access.AccessSource;
import countersign.shared.ask.Capacity;
import countersign.shared.json.Json;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Communication records of a project and their action items: one a month, those of the last one still open. */
final class Records {

    private static final int DAYS = 30;
    private final Names names;
    private final Ledger ledger;
    private final LocalDate today;
    private final Set<Long> granted = new HashSet<>();

    Records(Names names, Ledger ledger, LocalDate today) {
        this.names = names;
        this.ledger = ledger;
        this.today = today;
    }

    void write(Project p) {
        int number = 1;
        for (var day = p.begin().plusDays(p.place() % DAYS); day.isBefore(today.minusDays(1)); day = day.plusDays(DAYS)) record(p, number++, day);
    }

    private void record(Project p, int number, LocalDate day) {
        var id = ledger.ids.next();
        var topic = Names.pick(names.topics(), p.place() + number);
        var people = p.units().stream().map(Unit::head).map(Member::id).toList();
        ledger.rows.add("communication(id, project_id, record_no, held_on, departments, people, topic, summary, recorded_by, recorded_at, version)", id, p.id(),
                number, day, Json.write(p.units().stream().map(Unit::id).toList()), Json.write(Map.of("ids", people, "others", "")), topic, names.summary(),
                p.initiator().id(), p.at(day, 17), 1L);
        ledger.note(p.at(day, 17), p.id(), "communication:" + id, p.initiator(), "requirement.audit.record", number, topic);
        for (int i = 0; i < 3; i++) item(p, id, day, topic, number + i, i == 0 ? unit(p, number).head() : unit(p, number + i).worker(p.place() + i));
    }

    /** Whoever owes something may see the project (P5). */
    private void grant(Project p, Member owner) {
        if (granted.isEmpty()) p.participants().forEach(known -> granted.add(known.id()));
        if (granted.add(owner.id())) ledger.grant(p.id(), owner, AccessSource.PARTICIPANT);
    }

    private static Unit unit(Project p, int number) { return p.units().get(Math.floorMod(number, p.units().size())); }

    private void item(Project p, long record, LocalDate day, String topic, int turn, Member owner) {
        var id = ledger.ids.next();
        var what = Names.pick(names.actions(), p.place() + turn);
        grant(p, owner);
        var open = day.plusDays(DAYS).isAfter(today);
        var due = open ? today.plusDays(2L + turn % 9) : day.plusDays(7);
        ledger.rows.add("action_item(id, project_id, communication_id, what, owner_id, due_on, first_due_on, asked_by, state, closed_at, version)", id, p.id(),
                record, what, owner.id(), due, due, p.initiator().id(), open ? ActionItemState.OPEN : ActionItemState.DONE,
                open ? null : p.at(day.plusDays(6), 11), 2L);
        var facts = new ActionItemFacts(id, p.title(), what, due, p.initiator().name(), topic, "");
        var asked = Asked.of(ActionItemFacts.KIND, p.id(), "action-item:" + id, facts, owner, Capacity.of(Capacity.Role.ACTION_OWNER), p.at(day, 17),
                p.at(due, 18), names.subject("action", what));
        ledger.ask(open ? asked : asked.answered("done", p.at(day.plusDays(6), 11)));
    }
}
