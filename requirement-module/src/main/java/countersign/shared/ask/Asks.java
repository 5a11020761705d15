package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.json.Json;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.party.People;
import countersign.shared.policy.PolicyTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Opens asks, takes answers and lets them be taken back, extended or withdrawn (A1–A6). Lists are in {@link AskLists}, what hands them on in
 * {@link HandingOn}, what tells of them again in {@link AskAgain}, what ends with their project in {@link ProjectAsks}.
 */
@ApplicationScoped
@Transactional
public class Asks {

    @PersistenceContext EntityManager em;
    @Inject AskClock clock;
    @Inject AskContents contents;
    @Inject Signatures signatures;
    @Inject Notices notices;
    @Inject Directory directory;
    @Inject People people;
    @Inject @Any Event<AskAnswered> answered;
    @Inject SignOffs signOffs;
    @Inject AskAudit audit;
    @Inject Proofs proofs;

    /**
     * Asks a person, and tells them and their deputy by mail. If the same thing is asked of them already, that ask is returned instead (A1).
     *
     * @return the ask's id
     */
    public long open(Actor actor, NewAsk asked) { return open(actor, asked, null, null); }

    long open(Actor actor, NewAsk asked, Long signOffId, Long replaces) {
        var key = Ask.key(asked.kind(), asked.subject(), asked.personId());
        var same = opened(key);
        var besides = same.isPresent() && handedOn(replaces); // what was asked of somebody else is not answered by one's own answer
        if (same.isPresent() && !besides) return same.get().id;
        var ask = AskFactory.of(asked, besides ? Ask.besides(key, replaces) : key, signOffId, replaces);
        if (signOffId != null) signOffs.addedBy(signOffId, asked.personId()).ifPresent(ask::added);
        ask.askedAt = ask.clockFrom = ask.dueAt = clock.now(); // the row needs its id before its content can be asked, and may be flushed before it is wound
        em.persist(ask);
        clock.wind(ask, asked.within(), asked.due(), contents.of(ask.kind).climbs(ask.view()));
        tell(actor, ask, AskNotice.Stage.ASKED, 0);
        return ask.id;
    }

    /**
     * Takes an answer. It has its effect when the take-back window is over; in an emergency at once.
     *
     * @throws RuleViolation when the ask is not open any more, the person may not answer it, the policy wants more proof than its way gives (A3), or the answer
     *                       is not complete
     */
    public AskView answer(Actor actor, long askId, Reply sent) {
        var ask = answerable(actor, askId);
        var needed = proofs.of(ask.view());
        if (!needed.satisfiedBy(actor.way())) throw RuleViolation.whole("shared.proof.refused." + needed);
        var checked = Answering.checked(contents.of(ask.kind), ask.view(), sent);
        var choice = checked.choice();
        var reply = checked.reply();
        if (choice.signs()) people.requireTerms(actor.personId(), reply.input("terms"));
        return take(actor, ask, reply, choice, null);
    }

    /**
     * Refuses an answer exactly as {@link #answer} would, but for its way, and takes nothing: it is to be held until it is proved who gives it (A3).
     *
     * @return the answer as it would be kept
     */
    Reply check(Actor actor, long askId, Reply sent) {
        var ask = answerable(actor, askId);
        var checked = Answering.checked(contents.of(ask.kind), ask.view(), sent);
        if (checked.choice().signs()) people.mustAccept(actor.personId(), checked.reply().input("terms"));
        return checked.reply();
    }

    private Ask answerable(Actor actor, long askId) {
        var ask = load(askId);
        if (ask.state != AskState.OPEN) throw RuleViolation.whole("shared.ask.closed");
        mayAnswer(actor, ask);
        contents.of(ask.kind).mayAnswer(ask.view(), actor);
        return ask;
    }

    /** @param scan of a signature given on paper; null otherwise */
    AskView take(Actor actor, Ask ask, Reply reply, AskPage.Choice choice, Scan scan) {
        var now = clock.now();
        ask.answer(reply, actor, now, now.plus(clock.takeBackWindow(ask.projectId)));
        if (choice.signs()) signatures.sign(ask, scan);
        audit.answered(actor, ask);
        notices.tell(actor, receipt(ask));
        if (!ask.effectiveAt.isAfter(ask.answeredAt)) settle(ask);
        return ask.view();
    }

    /** Takes an answer back while that is possible. @throws RuleViolation when the window is over, somebody else answered, or the same was asked again since */
    public void takeBack(Actor actor, long askId) {
        var ask = load(askId);
        if (ask.state == AskState.OPEN) throw RuleViolation.whole("shared.ask.takeBack.none");
        if (ask.state != AskState.ANSWERED || !clock.now().isBefore(ask.effectiveAt)) throw RuleViolation.whole("shared.ask.takeBack.over");
        if (actor.personId() != ask.answeredBy && actor.principal() != ask.personId) throw RuleViolation.whole("shared.ask.notYours");
        var key = Ask.key(ask.kind, ask.subject, ask.personId);
        var handedOn = handedOn(ask.replaces);
        if (!handedOn && opened(key).isPresent()) throw RuleViolation.whole("shared.ask.takeBack.askedAgain");
        signatures.takeBack(askId);
        audit.noted(actor, ask, "takenBack");
        var answeredBy = ask.answeredBy;
        ask.takeBack(times(ask), handedOn ? Ask.besides(key, ask.replaces) : key);
        tellOne(actor, ask, answeredBy, AskNotice.Stage.TAKEN_BACK, (int) ask.version);
    }

    private Optional<Ask> opened(String key) {
        return em.createQuery("select a from Ask a where a.openKey = :key", Ask.class).setParameter("key", key).getResultStream().findFirst();
    }

    /** Whether what an ask stands for was handed on, and not asked anew. */
    private boolean handedOn(Long replaces) { return replaces != null && load(replaces).state == AskState.FORWARDED; }

    /** Withdraws an open ask because what it asked for is not wanted any more. Does nothing when it is answered or closed. */
    public void withdraw(Actor actor, long askId) {
        var ask = load(askId);
        if (ask.state != AskState.OPEN) return;
        ask.close(AskState.WITHDRAWN);
        tell(actor, ask, AskNotice.Stage.WITHDRAWN, 0);
    }

    /** The same, noting in the trail why, for {@link AskAudit#was}. */
    void withdraw(Actor actor, long askId, String why) {
        if (load(askId).state == AskState.OPEN) audit.noted(actor, load(askId), why);
        withdraw(actor, askId);
    }

    /** Withdraws all open asks of a kind about a subject; {@code kind} null for all kinds. */
    public void withdrawAll(Actor actor, String kind, String subject) {
        em.createQuery("select a.id from Ask a where a.subject = :subject and a.state = :open and (a.kind = :kind or :kind = '')", Long.class)
                .setParameter("subject", subject).setParameter("open", AskState.OPEN).setParameter("kind", kind == null ? "" : kind)
                .getResultList().forEach(id -> withdraw(actor, id));
    }

    /** Extends the due time, once, by the policy's time. @throws RuleViolation when it was extended already, is closed, or is somebody else's */
    public AskView extend(Actor actor, long askId) {
        var ask = load(askId);
        if (ask.state != AskState.OPEN) throw RuleViolation.whole("shared.ask.closed");
        mayAnswer(actor, ask);
        if (ask.extended) throw RuleViolation.whole("shared.ask.extended.already");
        clock.extend(ask, contents.of(ask.kind).climbs(ask.view()));
        audit.noted(actor, ask, "extended");
        tell(actor, ask, AskNotice.Stage.EXTENDED, ask.movedTimes);
        return ask.view();
    }

    /** The addressee's head hears of the silence with others', in one list: that is the clock's step of telling them, and the executive's follows it (A5). */
    public void headTold(long askId, long headId) {
        var ask = load(askId);
        if (ask.state != AskState.OPEN || ask.headToldAt != null || !clock.head(ask).equals(Optional.of(headId))) return;
        ask.took(Ladder.Step.TELL_HEAD, clock.now());
        ask.nextStepAt = times(ask).wake(ask);
    }

    /** Closes an open ask without a mail, because another one says why: what it asked about changed, or silence was answer enough. */
    public void supersede(long askId) {
        var ask = load(askId);
        if (ask.state != AskState.OPEN) return;
        ask.close(AskState.SUPERSEDED);
        em.flush();
    }

    /** Asks the same person again because the content changed: the earlier ask closes without a mail of its own. Returns the new ask's id. */
    public long replace(Actor actor, long askId, NewAsk changed) {
        supersede(askId);
        return open(actor, changed, null, askId);
    }

    /** Forgets the words of an answer that was promised to be kept unnamed (S6.2); that the ask was answered stays. */
    public void forget(long askId) {
        var ask = load(askId);
        if (ask.state != AskState.SETTLED) throw new IllegalStateException("ask " + askId + " is not settled");
        ask.comment = "";
        ask.inputs = Json.write(java.util.Map.of());
    }

    /** The answer has its effect: the module that asked hears of it, and the countersigning it belongs to may be complete. */
    void settle(Ask ask) {
        ask.close(AskState.SETTLED);
        answered.select(new AskKind.Of(ask.kind)).fire(ask.answered());
        if (ask.signOffId != null) signOffs.check(ask.signOffId);
    }

    /** How long the policy gives for such an ask. */
    PolicyTime time(Ask ask) { return contents.of(ask.kind).time(ask.view(), clock.policy(ask.projectId)); }

    AskTimes times(Ask ask) { return clock.times(ask, contents.of(ask.kind).climbs(ask.view())); }

    /** Whether to remind of it has any sense still. */
    boolean timely(Ask ask) { return contents.of(ask.kind).remindedUntil(ask.view()).map(clock.now()::isBefore).orElse(true); }

    boolean remindedEarly(Ask ask) { return contents.of(ask.kind).remindedEarly(); }

    /** Whether somebody misses the answer: what is voluntary and overdue is let be. */
    boolean missed(Ask ask) { return !contents.of(ask.kind).voluntary() || clock.now().isBefore(ask.dueAt); }

    /** Tells the addressee, and their deputy of today if there is one. */
    void tell(Actor actor, Ask ask, AskNotice.Stage stage, int times) {
        tellOne(actor, ask, ask.personId, stage, times);
        directory.deputyOf(ask.personId, ask.id).ifPresent(deputy -> tellOne(actor, ask, deputy, stage, times));
    }

    void tellOne(Actor actor, Ask ask, long personId, AskNotice.Stage stage, int times) {
        var fact = new AskNotice(stage, ask.id, ask.personId);
        var files = stage == AskNotice.Stage.ASKED ? contents.of(ask.kind).attachments(ask.view()) : List.<String>of();
        notices.tell(stage == AskNotice.Stage.ASKED ? Actor.SYSTEM : actor,
                NewNotice.ofAsk(AskNotice.KIND, ask.projectId, personId, fact.factKey(times), fact, ask.id).with(files.toArray(String[]::new)));
    }

    private NewNotice receipt(Ask ask) {
        var fact = new AskNotice(AskNotice.Stage.RECEIPT, ask.id, ask.personId);
        return new NewNotice(AskNotice.KIND, ask.projectId, ask.answeredBy, fact.factKey((int) ask.version), fact, ask.id, List.of(), true);
    }

    void mayAnswer(Actor actor, Ask ask) {
        if (actor.personId() == ask.personId) return;
        var deputy = directory.deputyOf(ask.personId, ask.id);
        if (deputy.isEmpty() || deputy.get() != actor.personId()) throw RuleViolation.whole("shared.ask.notYours");
    }

    Ask load(long id) {
        var ask = em.find(Ask.class, id);
        if (ask == null) throw new NoSuchElementException("no ask " + id);
        return ask;
    }
}
