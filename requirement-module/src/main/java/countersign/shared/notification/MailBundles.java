package countersign.shared.notification;

import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Puts together what leaves for one person at the same time (A5, M3). Every notice is written with a mail of its own, so that two commands never wait
 * for each other; when the first of a person's mails is due, it takes along what else waits for them, and the others are gone. What was overtaken
 * meanwhile stays behind, unsent.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MailBundles {

    private static final Logger LOG = Logger.getLogger(MailBundles.class.getName());
    @PersistenceContext EntityManager em;
    @Inject MailRhythm rhythm;
    @Inject MailContents contents;
    @Inject StandingAsks standing;
    @Inject Directory directory;
    @Inject Clock clock;

    /**
     * What leaves of these mails: each person's that may be put together as one, once one of them is due; the others as they are, if they are due.
     *
     * @param locked mails that are due, and what else waits for the same people
     */
    List<Mail> leaving(List<Mail> locked, Instant now) {
        var wanted = withoutLeavers(locked);
        var together = wanted.stream().filter(MailBundles::maybeTogether).collect(Collectors.groupingBy(mail -> mail.personId, LinkedHashMap::new, Collectors.toList()));
        var notices = notices(together.values().stream().flatMap(List::stream).toList());
        var left = new ArrayList<>(wanted.stream().filter(mail -> !maybeTogether(mail) && due(mail, now)).toList());
        var today = new MailsToday(em, together.keySet(), now);
        together.forEach((person, waiting) -> left.addAll(gathered(person, waiting, notices, today, now)));
        left.sort(Comparator.comparing((Mail mail) -> mail.nextAttemptAt).thenComparing(mail -> mail.id));
        return left;
    }

    /** Whoever has left is not written to any more, and that is no failure: what was asked of them is asked of others. A department's mailbox stays. */
    private List<Mail> withoutLeavers(List<Mail> locked) {
        var people = directory.people(locked.stream().map(mail -> mail.personId).distinct().toList());
        var wanted = new ArrayList<Mail>();
        for (var mail : locked) {
            if (mail.departmentId != null || mail.mime != null || people.get(mail.personId).presentOn(directory.today())) wanted.add(mail);
            else mail.state = MailState.OVERTAKEN;
        }
        return wanted;
    }

    private static boolean maybeTogether(Mail mail) { return mail.state == MailState.WAITING && !mail.alone && mail.attempts == 0 && mail.mime == null; }

    private static boolean due(Mail mail, Instant now) { return !(mail.state == MailState.SENDING ? mail.claimedUntil : mail.nextAttemptAt).isAfter(now); }

    /** What cannot be put together leaves as it is: a notice that nobody can read then fails in its own mail, and holds up nobody else's (M2). */
    private List<Mail> gathered(long personId, List<Mail> waiting, Map<Long, List<Notice>> notices, MailsToday today, Instant now) {
        try {
            return gather(personId, waiting, notices, today, now).stream().toList();
        } catch (RuntimeException unreadable) {
            LOG.log(Level.FINE, unreadable, () -> "the mails of person " + personId + " could not be put together and leave one by one");
            return waiting.stream().filter(mail -> mail.state == MailState.WAITING && em.contains(mail) && due(mail, now)).toList();
        }
    }

    private Optional<Mail> gather(long personId, List<Mail> waiting, Map<Long, List<Notice>> notices, MailsToday today, Instant now) {
        var due = waiting.stream().filter(mail -> due(mail, now)).toList();
        if (due.isEmpty()) return Optional.empty();
        var leaving = due.stream().allMatch(mail -> mail.waits == Waits.DIGEST) ? due
                : waiting.stream().filter(mail -> due.contains(mail) || mail.waits != Waits.DIGEST).toList();
        var bundle = withoutOvertaken(new Bundle(leaving, notices), personId);
        if (bundle.mails().isEmpty() || overCap(personId, bundle, today, now)) return Optional.empty();
        var first = together(bundle);
        var all = new ArrayList<>(bundle.all());
        if (bundle.mails().stream().anyMatch(mail -> due.contains(mail) && mail.waits.forMorning())) all.addAll(standing(first, bundle, personId, now));
        if (all.size() > 1) order(all);
        return Optional.of(first);
    }

    /** What is due first comes first, then the rest as it was written; so it stays, whatever becomes of the due times. */
    private void order(List<Notice> notices) {
        var due = new HashMap<Long, Instant>();
        for (var notice : notices) due.put(notice.id, Optional.ofNullable(rhythm.pace(notice.view()).by()).orElse(Instant.MAX));
        notices.sort(Comparator.comparing((Notice notice) -> due.get(notice.id)).thenComparing(notice -> notice.id));
        for (int i = 0; i < notices.size(); i++) notices.get(i).place = i;
    }

    /** Mails and what each of them says. */
    private record Bundle(List<Mail> mails, Map<Long, List<Notice>> notices) {
        List<Notice> all() { return mails.stream().flatMap(mail -> notices.getOrDefault(mail.id, List.of()).stream()).sorted(Comparator.comparing(n -> n.id)).toList(); }
    }

    private Map<Long, List<Notice>> notices(List<Mail> mails) {
        var byMail = new HashMap<Long, List<Notice>>();
        if (mails.isEmpty()) return byMail;
        em.createQuery("select n from Notice n where n.mailId in :mails order by n.id", Notice.class).setParameter("mails", mails.stream().map(mail -> mail.id).toList())
                .getResultList().forEach(notice -> byMail.computeIfAbsent(notice.mailId, none -> new ArrayList<>()).add(notice));
        return byMail;
    }

    /** Of several words on one topic the last counts; what is answered by now need not be said; nor that something is withdrawn nobody heard of. */
    private Bundle withoutOvertaken(Bundle bundle, long personId) {
        var topics = new HashMap<Long, String>();
        var outdated = new HashSet<Long>();
        var last = new HashMap<String, Long>();
        var unheard = new HashSet<String>();
        for (var notice : bundle.all()) {
            var topic = topic(notice);
            topics.put(notice.id, topic);
            if (outdated(notice)) outdated.add(notice.id);
            if (topic.isEmpty()) continue;
            last.put(topic, notice.id);
            if (outdated.contains(notice.id) && !heard(notice, personId)) unheard.add(topic);
        }
        var left = new ArrayList<Mail>();
        for (var mail : bundle.mails()) {
            var said = bundle.notices().getOrDefault(mail.id, List.of());
            if (said.stream().allMatch(n -> outdated.contains(n.id) || unheard.contains(topics.get(n.id)) || last.getOrDefault(topics.get(n.id), n.id) > n.id)) mail.state = MailState.OVERTAKEN;
            else left.add(mail);
        }
        return new Bundle(left, bundle.notices());
    }

    private String topic(Notice notice) { return contents.of(notice.kind).map(content -> content.topic(notice.view())).orElse(""); }

    private boolean outdated(Notice notice) { return contents.of(notice.kind).map(content -> content.outdated(notice.view())).orElse(false); }

    /** Whether a mail about the same ask reached them, or is under way. */
    private boolean heard(Notice notice, long personId) {
        return notice.askId == null || em.createQuery("select count(n) from Notice n, Mail m where n.mailId = m.id and n.askId = :ask and n.personId = :person"
                + " and m.state not in :unheard", Long.class).setParameter("ask", notice.askId).setParameter("person", personId)
                .setParameter("unheard", List.of(MailState.WAITING, MailState.OVERTAKEN)).getSingleResult() > 0;
    }

    /** Who got many mails today gets the rest in the morning, unless something in it would come too late then. */
    private boolean overCap(long personId, Bundle bundle, MailsToday today, Instant now) {
        if (bundle.mails().stream().allMatch(mail -> mail.waits.forMorning())) return false;
        var days = rhythm.days(personId);
        var morning = days.morning(now.plusSeconds(1));
        if (bundle.all().stream().anyMatch(notice -> pressing(notice, morning))) return false;
        var midnight = now.atZone(days.calendar().zone()).toLocalDate().atStartOfDay(days.calendar().zone()).toInstant();
        if (today.of(personId, midnight) < rhythm.cap()) return false;
        for (var mail : bundle.mails()) {
            mail.nextAttemptAt = morning;
            mail.waits = Waits.CAP;
        }
        return true;
    }

    private boolean pressing(Notice notice, Instant morning) {
        var pace = rhythm.pace(notice.view());
        return pace.by() != null && !pace.by().isAfter(morning);
    }

    /** The oldest mail takes over what the others say; they go. It is about a project where all of it is. */
    private Mail together(Bundle bundle) {
        var first = bundle.mails().get(0);
        first.nextAttemptAt = clock.instant();
        for (var other : bundle.mails().subList(1, bundle.mails().size())) {
            if (!Objects.equals(first.projectId, other.projectId)) first.projectId = null;
            if (other.waits.forMorning()) first.waits = other.waits;
            bundle.notices().getOrDefault(other.id, List.of()).forEach(notice -> notice.mailId = first.id);
            first.subject = "";
            em.remove(other);
        }
        return first;
    }

    private List<Notice> standing(Mail first, Bundle bundle, long personId, Instant now) {
        var days = rhythm.days(personId);
        var today = now.atZone(days.calendar().zone()).toLocalDate();
        var added = new ArrayList<Notice>();
        var said = bundle.all().stream().map(notice -> notice.askId).filter(Objects::nonNull).toList();
        for (var fact : standing.due(personId, today.plusDays(1).atStartOfDay(days.calendar().zone()).toInstant(), today)) {
            if (said.contains(fact.askId()) || Notices.told(em, fact)) continue;
            var notice = Notices.noticeOf(fact, now);
            notice.mailId = first.id;
            if (!Objects.equals(first.projectId, notice.projectId)) first.projectId = null;
            em.persist(notice);
            added.add(notice);
        }
        return added;
    }
}
