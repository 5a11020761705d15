package countersign.shared.notification;

import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.shared.time.PagesFirst;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The queue in the database. Mails are taken under a row lock, so that two nodes never take the same one. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MailRows implements MailQueue {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int LONGEST_ERROR = 2000;
    private static final String ONLY_READ = "eclipselink.read-only"; // else what was read is compared with what it was when the mails are written
    @PersistenceContext EntityManager em;
    @Inject MailComposer composer;
    @Inject MailBundles bundles;
    @Inject Directory directory;
    @Inject MailSettings settings;
    @Inject PagesFirst pages;
    @Inject Clock clock;

    @Override public List<Long> take(int most, Set<Long> sending) {
        var now = clock.instant();
        var due = new ArrayList<>(due(MailState.WAITING, "nextAttemptAt", most));
        due.addAll(due(MailState.SENDING, "claimedUntil", most + sending.size()));
        due.removeAll(sending);
        if (due.isEmpty()) return List.of();
        var leaving = bundles.leaving(locked(due.stream().limit(most).toList()), now);
        for (var mail : leaving) {
            mail.state = MailState.SENDING;
            mail.claimedUntil = now.plus(LEASE);
        }
        return leaving.stream().map(mail -> mail.id).toList();
    }

    /** Each state by itself: with an “or” between them the database reads every mail there ever was. */
    private List<Long> due(MailState state, String moment, int most) {
        return em.createQuery("select m.id from Mail m where m.state = :state and m." + moment + " <= :now order by m.nextAttemptAt, m.id", Long.class)
                .setParameter("state", state).setParameter("now", clock.instant()).setMaxResults(most).getResultList();
    }

    /** These and what else waits for the same people, locked in one order whoever takes them. */
    private List<Mail> locked(List<Long> due) {
        var people = em.createQuery("select distinct m.personId from Mail m where m.id in :due and m.alone = false", Long.class).setParameter("due", due).getResultList();
        var ids = new TreeSet<>(due);
        if (!people.isEmpty()) ids.addAll(em.createQuery("select m.id from Mail m where m.state = :waiting and m.personId in :people and m.alone = false and m.attempts = 0",
                Long.class).setParameter("waiting", MailState.WAITING).setParameter("people", people).getResultList());
        return em.createQuery("select m from Mail m where m.id in :ids and m.state in :open order by m.id", Mail.class).setParameter("ids", List.copyOf(ids))
                .setParameter("open", List.of(MailState.WAITING, MailState.SENDING)).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    @Override public Map<Long, Frozen> freeze(Collection<Long> mailIds) {
        var notices = notices(mailIds);
        var frozen = new LinkedHashMap<Long, Frozen>();
        var files = new HashMap<MailComposer.File, Optional<AttachmentRenderer.Attachment>>();
        var mails = mails(mailIds);
        directory.people(mails.values().stream().map(mail -> mail.personId).collect(Collectors.toSet())); // at once: each one's mail asks for its reader
        for (long id : mailIds) {
            var mail = mails.get(id);
            if (mail.mime == null) compose(mail, notices.getOrDefault(id, List.of()), files);
            frozen.put(id, new Frozen(mail.mime, mail.to));
        }
        return frozen;
    }

    private Map<Long, Mail> mails(Collection<Long> mailIds) {
        return em.createQuery("select m from Mail m where m.id in :mails", Mail.class).setParameter("mails", List.copyOf(mailIds)).getResultStream()
                .collect(Collectors.toMap(mail -> mail.id, mail -> mail));
    }

    private void compose(Mail mail, List<NoticeView> notices, Map<MailComposer.File, Optional<AttachmentRenderer.Attachment>> files) {
        pages.giveWay();
        var letter = composer.letter(mail, notices, settings.links().orElseThrow(), mail.version, files);
        mail.messageId = letter.messageId();
        mail.subject = Texts.cut(letter.subject(), 500);
        mail.to = letter.to();
        mail.mime = MimeWriter.bytes(letter);
    }

    @Override public void sent(Collection<Long> mailIds) {
        if (mailIds.isEmpty()) return;
        em.createQuery("update Mail m set m.state = :sent, m.sentAt = :now, m.claimedUntil = null, m.lastError = null, m.version = m.version + 1 where m.id in :ids")
                .setParameter("sent", MailState.SENT).setParameter("now", clock.instant()).setParameter("ids", List.copyOf(mailIds)).executeUpdate();
    }

    @Override public boolean failed(long mailId, String error, boolean forGood) {
        var mail = em.find(Mail.class, mailId);
        mail.attempts++;
        mail.lastError = Texts.cut(error, LONGEST_ERROR);
        mail.claimedUntil = null;
        mail.nextAttemptAt = clock.instant().plus(Backoff.pause(mail.attempts));
        mail.state = forGood || Backoff.exhausted(mail.attempts) ? MailState.GIVEN_UP : MailState.WAITING;
        return mail.state == MailState.GIVEN_UP;
    }

    @Override public void keep(long mailId) {
        var mail = em.find(Mail.class, mailId);
        var letter = composer.letter(mail, notices(List.of(mailId)).getOrDefault(mailId, List.of()), LinkBase.of(""), mail.version);
        mail.subject = Texts.cut(letter.subject(), 500);
        mail.to = letter.to();
        mail.state = MailState.KEPT;
        mail.claimedUntil = null;
    }

    @Override public void describe(int most) {
        var mails = em.createQuery("select m from Mail m where m.state = :waiting and m.subject = '' order by m.id", Mail.class).setParameter("waiting", MailState.WAITING)
                .setMaxResults(most).getResultList();
        if (mails.isEmpty()) return;
        var notices = notices(mails.stream().map(mail -> mail.id).toList());
        mails.forEach(mail -> mail.subject = subject(mail, notices.getOrDefault(mail.id, List.of())));
    }

    /** Of a mail that cannot be composed nothing is said before its time. */
    private String subject(Mail mail, List<NoticeView> notices) {
        try {
            return Texts.cut(composer.subject(mail, notices), 500);
        } catch (RuntimeException notNow) {
            return "–";
        }
    }

    private Map<Long, List<NoticeView>> notices(Collection<Long> mailIds) {
        return em.createQuery("select n from Notice n where n.mailId in :mails order by n.place, n.id", Notice.class).setParameter("mails", List.copyOf(mailIds))
                .setHint(ONLY_READ, "true").getResultStream()
                .collect(Collectors.groupingBy(notice -> notice.mailId, Collectors.mapping(Notice::view, Collectors.toList())));
    }
}
