package countersign.shared.notification;

import countersign.shared.Actor;
import countersign.shared.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes notices in the transaction of the change that causes them (M2). */
@ApplicationScoped
@Transactional
public class Notices {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject MailRhythm rhythm;

    /**
     * Tells a person a fact, once. People are not told about their own acts, except by receipts (M1).
     *
     * @param actor who caused it
     */
    public void tell(Actor actor, NewNotice fact) {
        var own = actor.way() != Actor.Way.SYSTEM && actor.personId() == fact.personId();
        if (own && !fact.receipt()) return;
        write(fact, null);
    }

    /**
     * Copies a fact to a department's own mailbox (S4.6). Many read it: the fact is one without ask or personal link.
     *
     * @param fact to who answers for the mailbox: it is written in their language, and goes to them should the department have none any more
     */
    public void copy(NewNotice fact, long departmentId) {
        if (fact.askId() != null) throw new IllegalArgumentException("an ask is one person's: " + fact.kind());
        write(new NewNotice(fact.kind(), fact.projectId(), fact.personId(), fact.factKey() + ":department:" + departmentId, fact.facts(), null,
                fact.attachments(), fact.receipt()), departmentId);
    }

    private void write(NewNotice fact, Long departmentId) {
        if (told(em, fact)) return;
        var notice = noticeOf(fact, clock.instant());
        rhythm.leaving(notice.view(), fact.receipt()).ifPresent(leaving -> notice.mailId = mail(notice, leaving, departmentId, fact.receipt()));
        em.persist(notice);
    }

    static Notice noticeOf(NewNotice fact, Instant now) {
        var notice = new Notice();
        notice.kind = fact.kind();
        notice.projectId = fact.projectId();
        notice.personId = fact.personId();
        notice.factKey = fact.factKey();
        notice.facts = Json.write(fact.facts());
        notice.askId = fact.askId();
        notice.attachments = String.join("\n", fact.attachments());
        notice.createdAt = now;
        return notice;
    }

    private long mail(Notice notice, Leaving leaving, Long departmentId, boolean receipt) {
        var mail = new Mail();
        mail.personId = notice.personId;
        mail.projectId = notice.projectId;
        mail.departmentId = departmentId;
        mail.createdAt = notice.createdAt;
        mail.nextAttemptAt = leaving.at();
        mail.waits = leaving.waits();
        mail.alone = departmentId != null || receipt || leaving.waits() == Waits.NOT || MailRhythm.alone(notice.view());
        em.persist(mail);
        return mail.id;
    }

    /** When a person was last told anything about an ask: the age of the links they have. Empty when never. */
    public Optional<Instant> lastTold(long askId, long personId) {
        return Optional.ofNullable(em.createQuery("select max(n.createdAt) from Notice n where n.askId = :ask and n.personId = :person", Instant.class)
                .setParameter("ask", askId).setParameter("person", personId).getSingleResult());
    }

    /** What a mail tells, in its order; empty when there is no such mail. */
    public List<NoticeView> ofMail(long mailId) {
        return em.createQuery("select n from Notice n where n.mailId = :mail order by n.place, n.id", Notice.class).setParameter("mail", mailId)
                .getResultStream().map(Notice::view).toList();
    }

    /** One of our mails by its Message-ID: to whom it went, and to which address. Empty when it is none of ours. */
    public Optional<SentMail> sent(String messageId) {
        return em.createQuery("select m.id, m.personId, m.departmentId, m.to, m.subject from Mail m where m.messageId = :id", Object[].class).setParameter("id", messageId)
                .getResultStream().findFirst().map(row -> new SentMail((Long) row[0], (Long) row[1], row[2] != null, (String) row[3], (String) row[4]));
    }

    /** A mail as it was sent; {@code department}: to a department's mailbox, for which the person answers. */
    public record SentMail(long id, long personId, boolean department, String to, String subject) {}

    static boolean told(EntityManager em, NewNotice fact) {
        return em.createQuery("select count(n) from Notice n where n.kind = :kind and n.personId = :person and n.factKey = :factKey", Long.class)
                .setParameter("kind", fact.kind()).setParameter("person", fact.personId()).setParameter("factKey", fact.factKey())
                .getSingleResult() > 0;
    }
}
