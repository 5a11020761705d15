package countersign.shared.notification;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.config.InstallationSettings;
import countersign.shared.config.PersonLink;
import countersign.shared.config.Settings;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/** How people want to be written to (M3), and the link in their mails by which they settle it without a login (M1). */
@ApplicationScoped
@Transactional
public class MailChoices {

    private static final String NEWS = "news";

    @PersistenceContext EntityManager em;
    @Inject Directory directory;
    @Inject InstallationSettings installation;
    @Inject Settings settings;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** What the person chose, or what is usual. */
    public MailChoice of(long personId) {
        var kept = em.find(KeptChoice.class, personId);
        return kept == null ? usual() : new MailChoice(kept.asks, kept.news, LocalTime.parse(kept.at),
                Arrays.stream(kept.days.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet()));
    }

    /** What holds for whoever chose nothing: {@code countersign.mail.asks=at-once} is for installations that want no morning mail. */
    private MailChoice usual() {
        var usual = MailChoice.USUAL;
        return settings.get("countersign.mail.asks", "morning").equals("at-once") ? new MailChoice(MailChoice.Asks.AT_ONCE, usual.news(), usual.at(), usual.days()) : usual;
    }

    /**
     * The person is written to so from now on. News that wait for another hour leave now, or not at all.
     *
     * @param shown what the form showed
     * @throws RuleViolation naming {@code days} for a digest that never comes
     * @throws Overtaken     when it was set otherwise meanwhile
     */
    public void choose(Actor actor, long personId, MailChoice shown, MailChoice chosen) {
        if (chosen.days().isEmpty()) throw RuleViolation.of("days", "shared.mail.choice.days");
        var now = of(personId);
        Overtaken.unless(shown, now, Text.of("shared.mail.news." + now.news()));
        var kept = em.find(KeptChoice.class, personId);
        if (kept == null) {
            kept = new KeptChoice();
            kept.personId = personId;
        }
        kept.asks = chosen.asks();
        kept.news = chosen.news();
        kept.at = chosen.at().toString();
        kept.days = chosen.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
        em.persist(kept);
        release(personId, chosen.news());
        audit.record(actor, null, "person:" + personId, Text.of("shared.mail.choice.audit", Text.of("shared.mail.news." + chosen.news())), null);
    }

    private void release(long personId, MailChoice.News news) {
        em.createQuery("update Mail m set m.state = :state, m.nextAttemptAt = :now, m.version = m.version + 1 where m.personId = :person and m.state = :waiting and m.waits = :digest")
                .setParameter("state", news == MailChoice.News.NONE ? MailState.OVERTAKEN : MailState.WAITING).setParameter("now", clock.instant()).setParameter("person", personId)
                .setParameter("waiting", MailState.WAITING).setParameter("digest", Waits.DIGEST).executeUpdate();
    }

    /** Whose link this is: {@code personId-proof}; empty when it is nobody's, dead, or of somebody who has left. */
    public Optional<PersonView> reader(String link) {
        return PersonLink.read(NEWS, link).flatMap(read -> {
            try {
                return Optional.of(directory.person(read.personId())).filter(person -> read.proves(installation.secret(), person.linkGeneration()) && person.presentOn(directory.today()));
            } catch (NoSuchElementException nobody) {
                return Optional.empty();
            }
        });
    }

    /** The path of a person's link, below the base of act pages. */
    public String path(PersonView person) { return "act/news/" + PersonLink.of(installation.secret(), NEWS, person.id(), person.linkGeneration()); }
}
