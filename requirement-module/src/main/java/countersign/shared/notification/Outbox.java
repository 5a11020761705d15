package countersign.shared.notification;

import countersign.shared.Actor;
import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.notification.OutboxMail.Showing;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outbox: every mail, as its reader gets it (M4), and its state. Mails of a confidential project are shown to their addressee and to who sees the
 * project; an administrator opens it on record first, and then reads them with dead links (P5).
 */
@ApplicationScoped
@Transactional
public class Outbox {

    /** Without the frozen message, which may be large. */
    private static final String LINE = "select m.id, m.personId, m.projectId, m.subject, m.to, m.state, m.attempts, m.createdAt, m.nextAttemptAt,"
            + " m.sentAt, m.lastError, m.waits, m.departmentId from Mail m";
    @PersistenceContext EntityManager em;
    @Inject MailComposer composer;
    @Inject MailContents contents;
    @Inject MailSettings settings;
    @Inject Directory directory;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** One page of the mails, the newest first, as that person may see them. */
    public List<OutboxMail> list(long readerId, OutboxFilter filter, int first, int most) {
        var rows = query(LINE, filter, " order by m.createdAt desc, m.id desc", Object[].class).setFirstResult(first).setMaxResults(most).getResultList();
        return lines(readerId, rows);
    }

    /** How many there are in all. */
    public long count(OutboxFilter filter) { return query("select count(m) from Mail m", filter, "", Long.class).getSingleResult(); }

    /** One mail's line, as that person may see it. @throws NoSuchElementException when there is none */
    public OutboxMail mail(long readerId, long mailId) { return lines(readerId, List.<Object[]>of(line(mailId))).get(0); }

    /**
     * The mail as its reader gets it: the frozen message if there was an attempt, else what would be sent now. Its links live only while no mail
     * server is configured, and only for who takes part in a confidential project.
     *
     * @param readerId who looks
     * @param links    what links begin with where no message was frozen: the request's own base
     * @throws NotVisible             when it is withheld from them
     * @throws NoSuchElementException when it was never composed and has no addressee any more
     */
    public OutboxLetter letter(long readerId, long mailId, LinkBase links) {
        var mail = load(mailId);
        var showing = mail(readerId, mailId).showing();
        if (showing == Showing.WITHHELD) throw new NotVisible(mail.projectId == null ? 0 : mail.projectId);
        var letter = mail.mime != null ? MimeReader.read(mail.mime) : composed(mail, links);
        return showing == Showing.DEAD ? letter.blanked(secrets(mailId)) : letter;
    }

    private List<String> secrets(long mailId) {
        return notices(mailId).stream().flatMap(notice -> contents.of(notice.kind()).stream().flatMap(content -> content.secrets(notice).stream())).toList();
    }

    private OutboxLetter composed(Mail mail, LinkBase links) {
        try {
            var letter = composer.letter(mail, notices(mail.id), links, mail.version);
            return new OutboxLetter(letter.text(), letter.html(), letter.attachments());
        } catch (MailTransport.Undeliverable nobody) {
            throw new NoSuchElementException("mail " + mail.id + " reaches nobody any more: " + nobody.getMessage());
        }
    }

    /** Sends a mail again, whatever its state: composed afresh, to the address that the person has now (M2). */
    public void resend(Actor actor, long mailId) {
        var mail = load(mailId);
        mail.state = MailState.WAITING;
        mail.mime = null;
        mail.attempts = 0;
        mail.lastError = null;
        mail.sentAt = mail.claimedUntil = null;
        mail.nextAttemptAt = clock.instant();
        mail.waits = Waits.NOT;
        mail.alone = true;
        audit.record(actor, mail.projectId, "mail:" + mailId, Text.of("shared.mail.resent", directory.person(mail.personId).name()), null);
    }

    /** When the next of the mails that wait leaves; empty when none waits. */
    public Optional<Instant> nextLeaving() {
        return Optional.ofNullable(em.createQuery("select min(m.nextAttemptAt) from Mail m where m.state = :state", Instant.class)
                .setParameter("state", MailState.WAITING).getSingleResult());
    }

    /** How many wait and failed: for health and metrics. */
    public MailMetrics metrics() {
        var waiting = em.createQuery("select count(m), min(m.createdAt), sum(case when m.attempts > 0 then 1 else 0 end) from Mail m where m.state in :states", Object[].class)
                .setParameter("states", List.of(MailState.WAITING, MailState.SENDING)).getSingleResult();
        var failed = em.createQuery("select count(m) from Mail m where m.state = :state", Long.class)
                .setParameter("state", MailState.GIVEN_UP).getSingleResult();
        return new MailMetrics((Long) waiting[0], waiting[2] == null ? 0 : ((Number) waiting[2]).longValue(), (Instant) waiting[1], failed);
    }

    private <T> TypedQuery<T> query(String select, OutboxFilter filter, String order, Class<T> type) {
        var conditions = new ArrayList<String>();
        if (filter.people() != null) conditions.add("m.personId in :people");
        if (filter.state() != null) conditions.add("m.state = :state");
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = em.createQuery(select + where + order, type);
        if (filter.people() != null) query.setParameter("people", filter.people().isEmpty() ? List.of(0L) : filter.people());
        if (filter.state() != null) query.setParameter("state", filter.state());
        return query;
    }

    private Object[] line(long mailId) {
        return em.createQuery(LINE + " where m.id = :id", Object[].class).setParameter("id", mailId).getResultStream().findFirst()
                .orElseThrow(() -> new NoSuchElementException("no mail " + mailId));
    }

    private List<OutboxMail> lines(long readerId, List<Object[]> rows) {
        var people = directory.people(rows.stream().map(row -> (Long) row[1]).distinct().toList());
        var mixed = mixed(rows);
        var about = projects.views(Stream.concat(rows.stream().map(row -> (Long) row[2]), mixed.values().stream().flatMap(List::stream)).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var shown = new HashMap<Long, Showing>();
        return rows.stream().map(row -> {
            var project = about.get((Long) row[2]);
            var own = (Long) row[1] == readerId;
            var confidential = mixed.getOrDefault((Long) row[0], project == null ? List.of() : List.of(project.id())).stream().filter(id -> about.get(id).confidential());
            var showing = own ? Showing.LIVE : confidential.map(id -> shown.computeIfAbsent(id, each -> showing(readerId, each))).max(Comparator.naturalOrder()).orElse(Showing.LIVE);
            return line(row, to((Long) row[12], people.get((Long) row[1]).name()), project, showing == Showing.LIVE && settings.configured() ? Showing.DEAD : showing);
        }).toList();
    }

    /** A department's copy goes to its mailbox, where it has one, and else to its head. */
    private String to(Long departmentId, String head) {
        var department = departmentId == null ? null : directory.department(departmentId);
        return department == null || department.mailbox() == null ? head : department.name();
    }

    /** The projects of the mails that are about several, or about none: such a mail is withheld for any one of them. */
    private Map<Long, List<Long>> mixed(List<Object[]> rows) {
        var mails = rows.stream().filter(row -> row[2] == null).map(row -> (Long) row[0]).toList();
        if (mails.isEmpty()) return Map.of();
        return em.createQuery("select n.mailId, n.projectId from Notice n where n.mailId in :mails and n.projectId is not null", Object[].class).setParameter("mails", mails)
                .getResultStream().collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toList())));
    }

    private Showing showing(long readerId, long projectId) {
        if (!access.canSee(projectId, readerId)) return Showing.WITHHELD;
        return access.onlyReads(projectId, readerId) ? Showing.DEAD : Showing.LIVE;
    }

    private static OutboxMail line(Object[] row, String person, ProjectView project, Showing showing) {
        var subject = showing == Showing.WITHHELD ? project == null ? "" : "[" + project.number() + "]" : (String) row[3];
        return new OutboxMail((Long) row[0], (Long) row[1], person, (Long) row[2], subject, (String) row[4], (MailState) row[5],
                (Integer) row[6], (Instant) row[7], (Instant) row[8], (Instant) row[9], (String) row[10], (Waits) row[11], showing);
    }

    private List<NoticeView> notices(long mailId) {
        return em.createQuery("select n from Notice n where n.mailId = :mail order by n.place, n.id", Notice.class).setParameter("mail", mailId)
                .getResultStream().map(Notice::view).toList();
    }

    private Mail load(long id) {
        var mail = em.find(Mail.class, id);
        if (mail == null) throw new NoSuchElementException("no mail " + id);
        return mail;
    }
}
