package countersign.shared.party;

import countersign.shared.Actor;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.policy.Policies;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is to stand in for a person, and on which days (P1): made and ended by themselves, by whoever answers for them, or by an administrator. */
@ApplicationScoped
@Transactional
public class Arrangements {

    @PersistenceContext EntityManager em;
    @Inject Directory directory;
    @Inject Administrators administrators;
    @Inject AuditTrail audit;
    @Inject Policies policies;

    /**
     * Lets {@code deputyId} stand in for a person from one day to another, both included, or for one ask (P1). Of two arrangements for everything the last
     * one holds: the others keep the days that it leaves them; whoever makes one holds the person first ({@link #hold}).
     *
     * @throws RuleViolation for a longer period than the policy lets, one that has begun, is over or reversed, oneself, somebody unknown or who has left, or an
     *                       administrator by their own hand: they would sign, and read what is confidential (P5)
     */
    public long appoint(Actor actor, long principalId, long deputyId, LocalDate from, LocalDate until, Long askId, String reason) {
        mustAnswerFor(actor, principalId);
        new Problems().all(wrong(principalId, deputyId, from, until))
                .when(actor.personId() == deputyId && !mayAnswerFor(actor, principalId), "deputy", "shared.deputy.administrator").refuse();
        if (askId == null) general(principalId).forEach(earlier -> earlier.view().within(from, until).ifPresent(taken -> cut(actor, earlier, taken)));
        var deputy = Deputy.of(principalId, deputyId, from, until, askId, Input.line("reason", reason == null ? "" : reason, 500));
        em.persist(deputy);
        audit.record(actor, null, "person:" + principalId, Text.of("shared.audit.deputy.appointed", directory.person(deputyId).name(), from, until), null);
        return deputy.id;
    }

    /** Lets nobody else settle who stands in for a person until the transaction is over: two arrangements for everything at one moment would not see each other. */
    public void hold(long principalId) { em.find(Person.class, principalId, LockModeType.PESSIMISTIC_WRITE); }

    /**
     * What is wrong with somebody standing in for a person in that time, whoever settles it; by the fields {@code deputy}, {@code from} and {@code until}, and empty where
     * nothing is. On days that are over somebody else may have signed: who stood in then is not changed.
     *
     * @param deputyId null while nobody is picked
     */
    public List<RuleViolation.Problem> wrong(long principalId, Long deputyId, LocalDate from, LocalDate until) {
        var longest = policies.longestDeputyDays();
        var today = directory.today();
        var past = until.isBefore(today);
        var deputy = deputyId == null ? Optional.<PersonView>empty() : directory.find(deputyId);
        return new Problems().when(deputyId != null && deputy.isEmpty(), "deputy", "shared.deputy.unknown")
                .when(from.isBefore(today), "from", "shared.deputy.begun")
                .when(deputyId != null && principalId == deputyId, "deputy", "shared.deputy.self")
                .when(past, "until", "shared.deputy.past").when(!past && until.isBefore(from), "until", "shared.deputy.reversed")
                .when(from.plusDays(longest - 1L).isBefore(until), "until", "shared.deputy.tooLong", longest)
                .when(deputy.filter(one -> !one.presentOn(until)).isPresent(), "deputy", "shared.deputy.left").found();
    }

    /** What holds today or later for everything. */
    private Stream<Deputy> general(long principalId) {
        return em.createQuery("select d from Deputy d where d.principalId = :person and d.askId is null and d.until >= :today order by d.from, d.id", Deputy.class)
                .setParameter("person", principalId).setParameter("today", directory.today()).getResultList().stream();
    }

    /** Takes days, none of them over, out of the arrangement that they are of. */
    private void cut(Actor actor, Deputy arranged, DeputyView taken) {
        audit.record(actor, null, "person:" + arranged.principalId, Text.of("shared.audit.deputy.overruled", directory.person(arranged.deputyId).name(), taken.from(), taken.until()), null);
        var before = arranged.from.isBefore(taken.from());
        var after = arranged.until.isAfter(taken.until());
        if (before && after) em.persist(arranged.from(taken.until().plusDays(1)));
        if (before) arranged.endsBefore(taken.from());
        else if (after) arranged.beginsAnew(taken.until().plusDays(1));
        else em.remove(arranged);
    }

    /**
     * Ends all standing-in for a person as of now; who stood in on days that are over did. What began today or begins later goes whole, and the trail keeps it.
     * Who answers one ask in their stead still does.
     *
     * @return what ended, each with the days that nobody stands in on any more
     */
    public List<DeputyView> dismiss(Actor actor, long principalId) {
        mustAnswerFor(actor, principalId);
        var today = directory.today();
        var ended = new ArrayList<DeputyView>();
        general(principalId).forEach(one -> one.view().within(today, one.until).ifPresent(taken -> {
            cut(actor, one, taken);
            ended.add(taken);
        }));
        audit.record(actor, null, "person:" + principalId, Text.of("shared.audit.deputy.dismissed"), null);
        return List.copyOf(ended);
    }

    private void mustAnswerFor(Actor actor, long personId) {
        if (!mayAnswerFor(actor, personId)) administrators.must(actor);
    }

    private boolean mayAnswerFor(Actor actor, long personId) {
        return actor.way() == Actor.Way.SYSTEM || actor.principal() == personId || directory.answersFor(actor.principal(), personId);
    }
}
