package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectAccess;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Tells people again what they are asked: urged, with fresh links, or by a clock that moved (A2, A3). */
@ApplicationScoped
@Transactional
public class AskAgain {

    @PersistenceContext EntityManager em;
    @Inject AskClock clock;
    @Inject AskContents contents;
    @Inject Notices notices;
    @Inject Directory directory;
    @Inject ProjectAccess access;
    @Inject Asks asks;

    /**
     * Urges the addressee by one more mail (催办), at most once an hour.
     *
     * @throws RuleViolation when it was done just now, it is closed, or the actor opened a confidential project only to read (P5)
     */
    public void urge(Actor actor, long askId) {
        var ask = asks.load(askId);
        if (ask.state != AskState.OPEN) throw RuleViolation.whole("shared.ask.closed");
        if (actor.way() != Actor.Way.SYSTEM) access.requireActing(ask.projectId, actor.personId());
        var anHourAgo = clock.now().minus(Duration.ofHours(1));
        if (notices.lastTold(askId, ask.personId).filter(anHourAgo::isBefore).isPresent()) throw RuleViolation.whole("shared.ask.urged.justNow");
        ask.remindedTimes++;
        asks.tell(actor, ask, AskNotice.Stage.URGED, ask.remindedTimes);
    }

    /** Makes all links of the ask's mails dead; the next mail carries living ones. */
    public void renewLinks(long askId) { asks.load(askId).generation++; }

    /** Tells the addressee again, because their answer did not count. */
    public void sendAgain(long askId) { again(asks.load(askId), AskNotice.Stage.URGED); }

    /** Makes all links of the ask's mails dead, and tells the addressee again with fresh ones (A3: “send me a new one”). */
    public void renew(long askId) {
        renewLinks(askId);
        again(asks.load(askId), AskNotice.Stage.RENEWED);
    }

    private void again(Ask ask, AskNotice.Stage stage) {
        ask.remindedTimes++;
        again(ask, ask.personId, stage);
        directory.deputyOf(ask.personId, ask.id).ifPresent(deputy -> again(ask, deputy, stage));
    }

    /** They asked for it and wait for it: it is a receipt, and leaves at once. */
    private void again(Ask ask, long personId, AskNotice.Stage stage) {
        var fact = new AskNotice(stage, ask.id, ask.personId);
        notices.tell(Actor.SYSTEM, new NewNotice(AskNotice.KIND, ask.projectId, personId, fact.factKey(ask.remindedTimes), fact, ask.id, List.of(), true));
    }

    /** The clock that what is asked about a subject is due by starts at another time: so does what is open. Whoever moved it tells people. */
    public void follow(String subject) {
        em.createQuery("select a from Ask a where a.subject = :subject and a.state = :open", Ask.class).setParameter("subject", subject).setParameter("open", AskState.OPEN)
                .getResultList().forEach(ask -> contents.of(ask.kind).due(ask.view()).ifPresent(due -> asks.times(ask).follow(ask, clock.now(), due)));
    }
}
