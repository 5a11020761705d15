package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AnswerCode.Verdict;
import countersign.shared.config.InstallationSettings;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Holds answers until a code that went another way is typed (A3). To hold one changes nothing of the ask; only {@link #give} does, in one transaction with
 * the code's being used. Attempts are counted in a transaction of their own before anything follows from them, so that many at once are no more of them.
 */
@ApplicationScoped
@Transactional
public class AnswerCodes {

    private static final Duration HOUR = Duration.ofHours(1);
    /** Who was told to come back for another code finds their words for an hour then; later they are typed anew. */
    private static final Duration KEPT = Duration.ofHours(2);
    private static final int MOST_FOR_AN_ASK = 5;
    private static final int MOST_FOR_A_PERSON = 20;
    @PersistenceContext EntityManager em;
    @Inject Asks asks;
    @Inject AskAudit audit;
    @Inject AskContents contents;
    @Inject Notices notices;
    @Inject Directory directory;
    @Inject InstallationSettings installation;
    @Inject Clock clock;

    /**
     * Checks an answer as if it were given, holds it, and sends a code to the person's second address at once. Whatever was held before gives way.
     *
     * @throws RuleViolation as {@link Asks#answer} would; when there is no second address; naming {@code code} when there were too many within an hour
     */
    public void hold(Actor actor, long askId, Reply sent) {
        var reply = asks.check(actor, askId, sent);
        if (directory.person(actor.personId()).secondWay().isEmpty()) throw RuleViolation.whole("shared.code.noWay");
        notTooMany(askId, actor.personId());
        em.createQuery("update AnswerCode c set c.held = null where c.askId = :ask and c.personId = :person").setParameter("ask", askId)
                .setParameter("person", actor.personId()).executeUpdate();
        var code = AnswerCode.of(askId, actor.personId(), reply, clock.instant());
        em.persist(code);
        var facts = code.notice(label(askId, actor.personId(), reply), installation.secret());
        notices.tell(Actor.SYSTEM, new NewNotice(CodeNotice.KIND, null, actor.personId(), "code:" + code.id, facts, null, List.of(), true));
    }

    /** The answer in one word, as its button says it: who reads the code's mail should see there, too, what they confirm. */
    private String label(long askId, long personId, Reply reply) {
        var ask = em.find(Ask.class, askId);
        return contents.of(ask.kind).page(ask.view(), directory.person(personId).texts()).choices().stream().filter(choice -> choice.code().equals(reply.choice()))
                .map(AskPage.Choice::label).findFirst().orElse("–");
    }

    /** Sends another code for the answer that is held. @throws RuleViolation as {@link #hold} does; naming {@code code} when none is held */
    public void again(Actor actor, long askId) {
        hold(actor, askId, held(askId, actor.personId()).orElseThrow(() -> refused(Verdict.USED, 0)).reply());
    }

    private void notTooMany(long askId, long personId) {
        var lately = em.createQuery("select c.askId, c.sentAt from AnswerCode c where c.personId = :person and c.sentAt > :since order by c.sentAt desc", Object[].class)
                .setParameter("person", personId).setParameter("since", clock.instant().minus(HOUR)).getResultList();
        fewer(MOST_FOR_AN_ASK, lately.stream().filter(row -> (Long) row[0] == askId).map(row -> (Instant) row[1]).toList());
        fewer(MOST_FOR_A_PERSON, lately.stream().map(row -> (Instant) row[1]).toList());
    }

    /** @param sent within the last hour, the latest first */
    private static void fewer(int most, List<Instant> sent) {
        if (sent.size() >= most) throw RuleViolation.of("code", "shared.code.tooMany", sent.get(most - 1).plus(HOUR));
    }

    /** The answer of a person to an ask that waits for its code, whether that still works or not; empty when none does. */
    public Optional<HeldAnswer> held(long askId, long personId) {
        return latest(askId, personId).filter(code -> code.held != null && code.sentAt.isAfter(clock.instant().minus(KEPT))).map(code ->
                new HeldAnswer(code.id, code.reply(), code.serial(), code.until, AnswerCode.MOST_ATTEMPTS - code.attempts));
    }

    /**
     * Looks whether that is the code. What it refuses it has counted: its transaction is committed all the same.
     *
     * @return which code was right, and its answer can be given
     * @throws RuleViolation naming {@code code}
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = RuleViolation.class)
    public long attempt(Actor actor, long askId, String typed) {
        var code = latest(askId, actor.personId()).orElseThrow(() -> refused(Verdict.USED, 0));
        var verdict = code.verdict(typed, clock.instant(), installation.secret());
        if (verdict != Verdict.RIGHT && verdict != Verdict.WRONG) throw refused(verdict, 0);
        var counted = em.createQuery("update AnswerCode c set c.attempts = c.attempts + 1 where c.id = :id and c.attempts < :most and c.usedAt is null")
                .setParameter("id", code.id).setParameter("most", AnswerCode.MOST_ATTEMPTS).executeUpdate();
        if (counted == 0) throw refused(Verdict.EXHAUSTED, 0);
        if (verdict == Verdict.RIGHT) return code.id;
        var left = AnswerCode.MOST_ATTEMPTS - code.attempts - 1;
        if (left <= 0) audit.noted(actor, em.find(Ask.class, askId), "codeExhausted");
        throw refused(left > 0 ? Verdict.WRONG : Verdict.EXHAUSTED, left);
    }

    private static RuleViolation refused(Verdict verdict, int left) { return RuleViolation.of("code", "shared.code." + verdict, left); }

    /**
     * Gives the answer that was held for a code, after an {@link #attempt} that was right. The code has no second use.
     *
     * @param actor  whose {@code way} says that a code was typed
     * @param codeId which one: an answer that took its place meanwhile waits for its own
     * @throws RuleViolation naming {@code code} when it was used or replaced meanwhile; as {@link Asks#answer} does
     */
    public void give(Actor actor, long askId, long codeId) {
        var code = em.find(AnswerCode.class, codeId);
        if (code.held == null || code.askId != askId || code.personId != actor.personId()) throw refused(Verdict.USED, 0);
        var reply = code.reply();
        var used = em.createQuery("update AnswerCode c set c.usedAt = :now, c.held = null where c.id = :id and c.usedAt is null and c.held is not null")
                .setParameter("now", clock.instant()).setParameter("id", code.id).executeUpdate();
        if (used == 0) throw refused(Verdict.USED, 0);
        asks.answer(actor, askId, reply);
    }

    private Optional<AnswerCode> latest(long askId, long personId) {
        return em.createQuery("select c from AnswerCode c where c.askId = :ask and c.personId = :person order by c.id desc", AnswerCode.class)
                .setParameter("ask", askId).setParameter("person", personId).setMaxResults(1).getResultStream().findFirst();
    }

    /** Words that were held and never given are kept no longer than two hours. Returns how many were forgotten. */
    int forget() {
        return em.createQuery("delete from AnswerCode c where c.sentAt < :before").setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }
}
