package countersign.shared.notification;

import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mails as they would be sent, in any language, for the gallery of administrators (M1): composed as all others are, with dead links, and neither sent
 * nor written down. Nothing of a confidential project is ever taken for it (P5).
 */
@ApplicationScoped
@Transactional
public class MailPreviews {

    /** Of projects whose content is nobody's secret, or of none. */
    private static final String OPEN = "(n.projectId is null or n.projectId in (select p.id from ProjectStatus p where p.confidential = :secret))";
    private static final int LOOKED_AT = 50;
    @PersistenceContext EntityManager em;
    @Inject MailComposer composer;
    @Inject MailContents contents;
    @Inject Directory directory;

    /**
     * The newest notice of a kind, as a mail of its own.
     *
     * @param told what its frozen facts say, each as JSON: {@code "topic":"shift"}
     */
    public Optional<PreviewMail> latest(String kind, Collection<String> told, Language language, LinkBase links) {
        var conditions = new StringBuilder();
        for (int i = 0; i < told.size(); i++) conditions.append(" and n.facts like :told").append(i);
        var query = em.createQuery("select n from Notice n where n.kind = :kind and " + OPEN + conditions + " order by n.id desc", Notice.class).setParameter("kind", kind).setParameter("secret", false);
        int i = 0;
        for (var words : told) query.setParameter("told" + i++, "%" + words + "%");
        return query.setMaxResults(1).getResultStream().findFirst().map(notice -> shown(mail(notice), List.of(notice.view()), notice.createdAt, language, links));
    }

    /** The newest mail that tells several things and waited for that, such as the morning's. */
    public Optional<PreviewMail> latestBundle(Collection<Waits> waited, Language language, LinkBase links) {
        var mails = em.createQuery("select m.id from Mail m where m.waits in :waited and m.alone = false order by m.id desc", Long.class).setParameter("waited", waited)
                .setMaxResults(LOOKED_AT).getResultList();
        var told = told(mails);
        var secret = secret(told.values().stream().flatMap(List::stream).map(NoticeView::projectId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return mails.stream().filter(mail -> told.getOrDefault(mail, List.of()).size() > 1).filter(mail -> told.get(mail).stream().noneMatch(notice -> notice.projectId() != null && secret.contains(notice.projectId())))
                .findFirst().map(id -> em.find(Mail.class, id)).map(mail -> shown(copy(mail, mail.projectId), told.get(mail.id), mail.createdAt, language, links));
    }

    private Map<Long, List<NoticeView>> told(List<Long> mails) {
        if (mails.isEmpty()) return Map.of();
        return em.createQuery("select n from Notice n where n.mailId in :mails order by n.place, n.id", Notice.class).setParameter("mails", mails).getResultStream()
                .collect(Collectors.groupingBy(notice -> notice.mailId, Collectors.mapping(Notice::view, Collectors.toList())));
    }

    private Set<Long> secret(Set<Long> projects) {
        if (projects.isEmpty()) return Set.of();
        return new HashSet<>(em.createQuery("select p.id from ProjectStatus p where p.confidential = true and p.id in :projects", Long.class).setParameter("projects", projects).getResultList());
    }

    /** A notice that was never written, about something that there is: as a mail of its own. */
    public PreviewMail of(NoticeView notice, Language language, LinkBase links) {
        return shown(unsent(notice.personId(), notice.projectId()), List.of(notice), notice.createdAt(), language, links);
    }

    /** A sample, to whoever looks at it. */
    public PreviewMail of(SampleMail sample, PersonView reader, Language language, LinkBase links) {
        return shown(composer.preview(reader, sample, links, Texts.of(language, reader.zone())), reader.name(), null, List.of());
    }

    private PreviewMail shown(Mail mail, List<NoticeView> notices, Instant writtenAt, Language language, LinkBase links) {
        var secrets = notices.stream().flatMap(notice -> contents.of(notice.kind()).stream().flatMap(content -> content.secrets(notice).stream())).toList();
        return shown(composer.preview(mail, notices, links, language), directory.person(mail.personId).name(), writtenAt, secrets);
    }

    private static PreviewMail shown(Letter letter, String to, Instant writtenAt, List<String> secrets) {
        var dead = letter.blanked(secrets);
        var source = MimeWriter.bytes(dead);
        return new PreviewMail(dead.subject(), dead.text(), dead.html(), MimeReader.head(source),
                dead.attachments().stream().map(AttachmentRenderer.Attachment::fileName).toList(), to, writtenAt, source);
    }

    /** The mail of a notice, as if it told nothing else; to whom the notice is when it has none. */
    private Mail mail(Notice notice) {
        var sent = notice.mailId == null ? null : em.find(Mail.class, notice.mailId);
        return sent == null ? unsent(notice.personId, notice.projectId) : copy(sent, notice.projectId);
    }

    private static Mail unsent(long personId, Long projectId) {
        var mail = new Mail();
        mail.id = 0L;
        mail.personId = personId;
        mail.projectId = projectId;
        return mail;
    }

    private static Mail copy(Mail sent, Long projectId) {
        var mail = unsent(sent.personId, projectId);
        mail.id = sent.id;
        mail.departmentId = sent.departmentId;
        mail.version = sent.version;
        return mail;
    }
}
