package countersign.web.act;

import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.Deadlines;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.policy.Policies;
import countersign.web.act.ActEntry.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;

/** Decides what a link is good for. The proof is checked before anything else is looked at. */
@ApplicationScoped
public class ActGate {

    @Inject ActLinks links;
    @Inject AskLists asks;
    @Inject Directory directory;
    @Inject Projects projects;
    @Inject Policies policies;
    @Inject Calendars calendars;
    @Inject Notices notices;
    @Inject Clock clock;

    /** What a link, as it was written, leads to; {@link ActEntry#INVALID} when it proves nothing. */
    public ActEntry enter(String written) {
        var link = LinkToken.read(written);
        if (link.isEmpty()) return ActEntry.INVALID;
        try {
            var ask = asks.view(link.get().askId());
            var person = directory.person(link.get().personId());
            var standing = standing(link.get(), ask, person);
            return standing == Standing.INVALID ? ActEntry.INVALID : new ActEntry(standing, ask, person, written);
        } catch (NoSuchElementException noSuchAskOrPerson) {
            return ActEntry.INVALID;
        }
    }

    /** How a person stands to an ask without a link: as the bearer of its living link would. */
    public ActEntry enter(AskView ask, PersonView person) {
        return enter(links.token(ask, person).toString());
    }

    private Standing standing(LinkToken link, AskView ask, PersonView person) {
        var proof = links.standing(link, ask, person);
        if (proof == LinkToken.Standing.FORGED) return Standing.INVALID;
        if (!person.presentOn(directory.today())) return Standing.LEFT;
        if (!entitled(ask, person)) return Standing.NOT_YOURS;
        if (proof == LinkToken.Standing.REVOKED) return Standing.REVOKED;
        if (proof == LinkToken.Standing.REPLACED && ask.state() != AskState.FORWARDED) return Standing.REVOKED;
        return ask.open() && clock.instant().isAfter(end(ask, person)) ? Standing.EXPIRED : Standing.GOOD;
    }

    /** The addressee, their deputy of today, and whoever answered. */
    private boolean entitled(AskView ask, PersonView person) {
        if (person.id() == ask.personId()) return true;
        if (ask.answeredBy() != null && ask.answeredBy() == person.id()) return true;
        return directory.deputyOf(ask.personId(), ask.id()).filter(deputy -> deputy == person.id()).isPresent();
    }

    /** Links work until the ask closes, at most so long after the last mail (policy). */
    private Instant end(AskView ask, PersonView person) {
        var policy = policies.ofProject(ask.projectId(), projects.view(ask.projectId()).scenario());
        var last = notices.lastTold(ask.id(), person.id()).orElse(ask.askedAt());
        return Deadlines.due(last, policy.linkLife(), calendars.ofPerson(person.id(), person.departmentId(), person.zone()), true).at();
    }
}
