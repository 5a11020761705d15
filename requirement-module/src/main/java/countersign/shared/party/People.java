package countersign.shared.party;

import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;

/** What a person settles about themselves: language, the terms of electronic countersigning, the life of their mail links. */
@ApplicationScoped
@Transactional
public class People {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /**
     * Requires that the person has accepted the terms of electronic countersigning, or accepts them now (A7: once).
     *
     * @param accepted what stood in the box beside the terms: {@code yes} if it was ticked
     * @throws RuleViolation naming {@code terms} when they are not accepted
     */
    public void requireTerms(long personId, String accepted) {
        var person = em.find(Person.class, personId);
        if (person.termsAcceptedAt != null) return;
        if (!"yes".equals(accepted)) throw RuleViolation.of("terms", "shared.ask.terms.missing");
        person.termsAcceptedAt = clock.instant();
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

    /** Makes all links in mails sent so far to the person dead; returns the generation that works now. */
    public int revokeLinks(long personId) { return ++em.find(Person.class, personId).linkGeneration; }
}
