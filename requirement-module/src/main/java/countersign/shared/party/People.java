package countersign.shared.party;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Language;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;

/** What a person settles about themselves: language, the terms of electronic countersigning, where codes go, the life of their mail links. */
@ApplicationScoped
@Transactional
public class People {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject AuditTrail audit;
    @Inject Event<SecondAddressMoved> moved;

    /**
     * Requires that the person has accepted the terms of electronic countersigning, or accepts them now (A7: once).
     *
     * @param accepted what stood in the box beside the terms: {@code yes} if it was ticked
     * @throws RuleViolation naming {@code terms} when they are not accepted
     */
    public void requireTerms(long personId, String accepted) {
        mustAccept(personId, accepted);
        var person = em.find(Person.class, personId);
        if (person.termsAcceptedAt == null) person.termsAcceptedAt = clock.instant();
    }

    /** The same without accepting them: the answer does not count yet. */
    public void mustAccept(long personId, String accepted) {
        if (em.find(Person.class, personId).termsAcceptedAt == null && !"yes".equals(accepted)) throw RuleViolation.of("terms", "shared.ask.terms.missing");
    }

    /** The person reads and is written to in that language from now on. */
    public void speak(long personId, Language language) { em.find(Person.class, personId).language = language.tag(); }

    /**
     * The person reads and is written to in that language from now on, with the times of that zone.
     *
     * @param shown what the form showed
     * @throws RuleViolation naming {@code zone} when there is no such zone
     * @throws Overtaken     when it was set otherwise meanwhile, on another page of theirs or by an administrator
     */
    public void reads(long personId, Reading shown, Reading typed) {
        if (!ZoneId.getAvailableZoneIds().contains(typed.zone())) throw RuleViolation.of("zone", "shared.calendar.zoneWrong", typed.zone());
        var person = em.find(Person.class, personId);
        var now = Reading.of(person.view());
        Overtaken.unless(shown, now, now.words());
        person.language = typed.language().tag();
        person.zone = typed.zone();
    }

    /**
     * The person's codes go to that address from now on (A3); empty: to none.
     *
     * @param shown what the form showed
     * @throws RuleViolation naming {@code secondAddress} when it is no address, or the one that links go to
     * @throws Overtaken     when it was set otherwise meanwhile
     */
    public void secondAddress(Actor actor, String shown, String typed) {
        var person = em.find(Person.class, actor.personId());
        var wanted = SecondAddress.checked(typed, person.email);
        Overtaken.unless(shown, person.secondAddress, person.secondAddress.isEmpty() ? "–" : person.secondAddress);
        if (person.secondAddress.equals(wanted)) return;
        person.secondAddress = wanted;
        audit.record(actor, null, "person:" + person.id, Text.of("shared.audit.person.secondAddress"), null);
        moved.fire(new SecondAddressMoved(person.id, SecondAddress.masked(wanted), actor, clock.instant()));
    }

    /** Makes all links in mails sent so far to the person dead; returns the generation that works now. */
    public int revokeLinks(long personId) { return ++em.find(Person.class, personId).linkGeneration; }
}
