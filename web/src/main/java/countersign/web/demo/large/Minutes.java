package countersign.web.demo.large;

import countersign.requirement.MinutesFacts;
import countersign.requirement.MinutesPaper;
import countersign.requirement.MinutesPaper.Attendee;
import countersign.requirement.MinutesPaper.Gathering;
import countersign.requirement.MinutesPaper.Part;
import countersign.requirement.MinutesPaper.Row;
import countersign.requirement.MinutesPaper.Section;
import countersign.requirement.ReaderState;
import countersign.shared.ask.Capacity;
import java.util.LinkedHashMap;
import java.util.List;

/** The minutes of the kick-off: sent to the heads, confirmed by all. */
final class Minutes {

    private final Names names;
    private final Ledger ledger;

    Minutes(Names names, Ledger ledger) {
        this.names = names;
        this.ledger = ledger;
    }

    void write(Project p) {
        var paper = paper(p);
        var sent = p.before(17, 10);
        var document = ledger.seal(p.id(), MinutesPaper.KIND, 1, p.title(), paper.header(), paper.rows(), sent, p.initiator());
        ledger.rows.add("minutes_edition(id, project_id, edition, document_id, sent_by, sent_at, silence, version)", ledger.ids.next(), p.id(), 1, document.id(),
                p.initiator().id(), sent, "2 WD", 1L);
        for (var head : p.units().stream().map(Unit::head).distinct().toList()) reader(p, document, paper, head);
        ledger.note(sent, p.id(), "minutes:" + p.id(), p.initiator(), "requirement.minutes.audit.sent", 1);
    }

    private void reader(Project p, Ledger.Sealed document, MinutesPaper paper, Member head) {
        var mine = p.units().stream().filter(u -> u.head() == head).map(Unit::id).toList();
        var ask = ledger.ask(Asked.of(MinutesFacts.KIND, p.id(), "minutes:" + p.id(), new MinutesFacts(document.id(), 1, paper, true, mine, List.of(), 0), head,
                Capacity.of(Capacity.Role.PARTICIPANT), p.before(17, 10), p.before(15, 10), names.subject("minutes")).answered("confirm", p.before(16, 11)));
        ledger.rows.add("minutes_recipient(id, project_id, person_id, document_id, edition, ask_id, state, due_at, silence, answered_at, words, version)",
                ledger.ids.next(), p.id(), head.id(), document.id(), 1, ask, ReaderState.CONFIRMED, p.before(15, 10), true, p.before(16, 11), "", 2L);
    }

    private MinutesPaper paper(Project p) {
        var ids = p.units().stream().map(Unit::id).toList();
        var content = new LinkedHashMap<String, Row>();
        var people = p.units().stream().map(u -> new Attendee(u.head().name(), u.head().title(), u.name(), true, "")).toList();
        content.put("meeting", Row.meeting(ids, new Gathering(p.before(18, 14), p.before(18, 16), names.room(), names.agenda(), people)));
        for (var unit : p.units()) content.put("labour:" + unit.id(), Row.labour(unit.id(), new Part(unit.name(), names.expected())));
        return new MinutesPaper(new MinutesPaper.Header(p.number(), p.title(), p.scenario().name(), p.initiator().name(),
                p.units().stream().map(Unit::name).toList(), "2 WD", null, List.of()), content);
    }
}
