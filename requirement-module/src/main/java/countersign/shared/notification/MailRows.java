package countersign.shared.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The queue in the database. A claim is one conditional update, so that two nodes never take the same row. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MailRows implements MailQueue {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int LONGEST_ERROR = 2000;
    private static final String DUE = "(m.state = :waiting and m.nextAttemptAt <= :now or m.state = :sending and m.claimedUntil <= :now)";
    @PersistenceContext EntityManager em;
    @Inject MailComposer composer;
    @Inject MailSettings settings;
    @Inject Clock clock;

    @Override public List<Long> due(int most) {
        var due = new ArrayList<>(due(MailState.WAITING, "nextAttemptAt", most));
        due.addAll(due(MailState.SENDING, "claimedUntil", most));
        return due.stream().limit(most).toList();
    }

    /** Each state by itself: with an “or” between them the database reads every mail there ever was. */
    private List<Long> due(MailState state, String moment, int most) {
        return em.createQuery("select m.id from Mail m where m.state = :state and m." + moment + " <= :now order by m.nextAttemptAt, m.id", Long.class)
                .setParameter("state", state).setParameter("now", clock.instant()).setMaxResults(most).getResultList();
    }

    @Override public boolean claim(long mailId) {
        var now = clock.instant();
        return em.createQuery("update Mail m set m.state = :sending, m.claimedUntil = :until, m.version = m.version + 1 where m.id = :id and " + DUE)
                .setParameter("id", mailId).setParameter("waiting", MailState.WAITING).setParameter("sending", MailState.SENDING)
                .setParameter("now", now).setParameter("until", now.plus(LEASE)).executeUpdate() == 1;
    }

    @Override public Frozen freeze(long mailId) {
        var mail = em.find(Mail.class, mailId);
        if (mail.mime == null) {
            var letter = composer.letter(mail, notices(mailId), settings.links().orElseThrow(), mail.version);
            mail.messageId = letter.messageId();
            mail.subject = cut(letter.subject(), 500);
            mail.to = letter.to();
            mail.mime = MimeWriter.bytes(letter);
        }
        return new Frozen(mail.mime, mail.to);
    }

    @Override public void sent(long mailId) {
        var mail = em.find(Mail.class, mailId);
        mail.state = MailState.SENT;
        mail.sentAt = clock.instant();
        mail.claimedUntil = null;
        mail.lastError = null;
    }

    @Override public boolean failed(long mailId, String error, boolean forGood) {
        var mail = em.find(Mail.class, mailId);
        mail.attempts++;
        mail.lastError = cut(error, LONGEST_ERROR);
        mail.claimedUntil = null;
        mail.nextAttemptAt = clock.instant().plus(Backoff.pause(mail.attempts));
        mail.state = forGood || Backoff.exhausted(mail.attempts) ? MailState.GIVEN_UP : MailState.WAITING;
        return mail.state == MailState.GIVEN_UP;
    }

    @Override public void keep(long mailId) {
        if (!claim(mailId)) return;
        var mail = em.find(Mail.class, mailId);
        var letter = composer.letter(mail, notices(mailId), LinkBase.of(""), mail.version);
        mail.subject = cut(letter.subject(), 500);
        mail.to = letter.to();
        mail.state = MailState.KEPT;
        mail.claimedUntil = null;
    }

    private List<NoticeView> notices(long mailId) {
        return em.createQuery("select n from Notice n where n.mailId = :mail order by n.id", Notice.class).setParameter("mail", mailId)
                .getResultStream().map(Notice::view).toList();
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
