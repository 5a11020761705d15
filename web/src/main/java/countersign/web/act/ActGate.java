package countersign.web.act;

import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.Deadlines;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.policy.Policy;
import countersign.web.act.ActEntry.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Decides what a link is good for. The proof is checked before anything else is looked at. */
@ApplicationScoped
@Transactional
public class ActGate {

    @Inject ActLinks links;
    @Inject AskLists asks;
    @Inject Directory directory;
    @Inject AskContexts contexts;
    @Inject Calendars calendars;
    @Inject Notices notices;
    @Inject Clock clock;

    /** What a link, as it was written, leads to; {@link ActEntry#INVALID} when it proves nothing. */
    public ActEntry enter(String written) {
        var link = LinkToken.read(written);
        var ask = link.flatMap(read -> asks.find(read.askId()));
        var person = link.flatMap(read -> directory.find(read.personId()));
        return ask.isEmpty() || person.isEmpty() ? ActEntry.INVALID : entered(written, link.get(), ask.get(), person.get());
    }

    /** How a person stands to an ask without a link: as the bearer of its living link would. */
    public ActEntry enter(AskView ask, PersonView person) {
        var link = links.token(ask, person);
        return entered(link.toString(), link, ask, person);
    }

    private ActEntry entered(String written, LinkToken link, AskView ask, PersonView person) {
        var standing = standing(link, ask, person);
        if (standing == Standing.INVALID) return ActEntry.INVALID;
        if (standing != Standing.GOOD) return new ActEntry(standing, ask, person, written, null);
        var context = contexts.of(ask);
        var over = ask.open() && clock.instant().isAfter(end(ask, person, context.policy()));
        return new ActEntry(over ? Standing.EXPIRED : Standing.GOOD, ask, person, written, context);
    }

    /** Good as far as the ask and its people go. */
    private Standing standing(LinkToken link, AskView ask, PersonView person) {
        var proof = links.standing(link, ask, person);
        if (proof == LinkToken.Standing.FORGED) return Standing.INVALID;
        if (!person.presentOn(directory.today())) return Standing.LEFT;
        if (!entitled(ask, person)) return Standing.NOT_YOURS;
        if (proof == LinkToken.Standing.REVOKED) return Standing.REVOKED;
        return proof == LinkToken.Standing.REPLACED && ask.state() != AskState.FORWARDED ? Standing.REVOKED : Standing.GOOD;
    }

    /** The addressee, their deputy of today, and whoever answered. */
    private boolean entitled(AskView ask, PersonView person) {
        if (person.id() == ask.personId()) return true;
        if (ask.answeredBy() != null && ask.answeredBy() == person.id()) return true;
        return directory.deputyOf(ask.personId(), ask.id()).filter(deputy -> deputy == person.id()).isPresent();
    }

    /** Links work until the ask closes, at most so long after the last mail (policy). */
    private Instant end(AskView ask, PersonView person, Policy policy) {
        var last = notices.lastTold(ask.id(), person.id()).orElse(ask.askedAt());
        return Deadlines.due(last, policy.linkLife(), calendars.ofPerson(person.id(), person.departmentId(), person.zone()), true).at();
    }
}
