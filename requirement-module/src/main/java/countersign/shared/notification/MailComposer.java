package countersign.shared.notification;

import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.config.Hashes;
import countersign.shared.config.InstallationSettings;
import countersign.shared.notification.AttachmentRenderer.Attachment;
import countersign.shared.notification.MailTransport.Undeliverable;
import countersign.shared.notification.ReplyWay.Offer;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Composes a mail from its notices and its recipient: subject, both parts, attachments, headers (M1). */
@ApplicationScoped
class MailComposer {

    @Inject Directory directory;
    @Inject Projects projects;
    @Inject MailContents contents;
    @Inject Instance<MailLayout> layout;
    @Inject Instance<ReplyWay> replyWay;
    @Inject MailChoices choices;
    @Inject MailRhythm rhythm;
    @Inject MailSettings settings;
    @Inject InstallationSettings installation;
    @Inject Clock clock;

    /**
     * The letter.
     *
     * @param freeze tells this freezing from another of the same mail: a mail sent again on purpose is another message, and mail servers that
     *               drop doubles let it through
     */
    Letter letter(Mail mail, List<NoticeView> notices, LinkBase links, long freeze) { return letter(mail, notices, links, freeze, new HashMap<>()); }

    /** The same within a batch. @param files what was attached in it so far: a plan published to many people is attached to all of their mails */
    Letter letter(Mail mail, List<NoticeView> notices, LinkBase links, long freeze, Map<File, Optional<Attachment>> files) {
        var reader = directory.person(mail.personId);
        return laidOut(mail, addressee(mail, reader, second(notices)), worded(mail, notices, reader, reader.texts()), links, freeze, files);
    }

    /** The letter as it would read in that language, whoever its reader is; for being looked at only. */
    Letter preview(Mail mail, List<NoticeView> notices, LinkBase links, Language language) {
        var reader = directory.person(mail.personId);
        return laidOut(mail, shown(mail, reader), worded(mail, notices, reader, Texts.of(language, reader.zone())), links, mail.version, new HashMap<>());
    }

    /** A letter of pages that were worded elsewhere, about one project, in that language; for being looked at only. */
    Letter preview(PersonView reader, SampleMail sample, LinkBase links, Texts texts) {
        var mail = new Mail();
        mail.id = 0L;
        mail.personId = reader.id();
        var worded = new Worded(sample.pages(), sample.project(), List.of(), sample.offer(), sample.news() ? choices.path(reader) : "", texts);
        return laidOut(mail, new Addressee(reader.name(), reader.email()), worded, links, 0, sample.files());
    }

    /** What a mail says. @param references its attachments */
    private record Worded(List<MailPage> pages, ProjectView project, List<String> references, Offer offer, String settle, Texts texts) {}

    private Worded worded(Mail mail, List<NoticeView> notices, PersonView reader, Texts texts) {
        var about = about(notices);
        var references = notices.stream().filter(notice -> !discreet(about.get(notice.projectId()))).flatMap(notice -> notice.attachments().stream()).distinct().toList();
        var offer = mail.departmentId != null ? Offer.NONE : replyWay.get().offer(mail.id, mail.personId, notices, texts).orElse(Offer.NONE);
        var settle = mail.departmentId == null && notices.stream().allMatch(this::news) ? choices.path(reader) : "";
        return new Worded(pages(notices, about, texts), project(mail, about), references, offer, settle, texts);
    }

    private Letter laidOut(Mail mail, Addressee to, Worded said, LinkBase links, long freeze, Map<File, Optional<Attachment>> files) {
        return laidOut(mail, to, said, links, freeze, said.references().stream().map(reference -> attached(reference, mail.personId, said.texts(), files)).toList());
    }

    /** @param files its attachments; empty where one cannot be made yet */
    private Letter laidOut(Mail mail, Addressee to, Worded said, LinkBase links, long freeze, List<Optional<Attachment>> files) {
        var texts = said.texts();
        var attachments = files.stream().flatMap(Optional::stream).toList();
        var draft = new MailDraft(subject(said.pages(), said.project(), texts), to.name(), headline(said.project()), said.pages(),
                attachments.stream().map(Attachment::fileName).toList(), attachments.size() < files.size(), links, said.offer(), said.settle());
        var redirect = settings.redirect();
        return new Letter(id("mail:" + mail.id + ":" + freeze, said.offer().mark()), clock.instant(), settings.from(), texts.get("shared.mail.sender"),
                redirect.isEmpty() ? to.address() : redirect, redirect.isEmpty() ? to.name() : redirected(to), draft.subject(), layout.get().text(draft, texts),
                layout.get().html(draft, texts), headers(said.project(), said.offer(), said.settle().isEmpty() ? "" : links.absolute(said.settle()), texts), attachments);
    }

    private Optional<Attachment> attached(String reference, long personId, Texts texts, Map<File, Optional<Attachment>> files) {
        var renderer = contents.renderer(reference);
        var file = new File(reference, renderer.personal() ? personId : null, texts.language(), texts.zone());
        return files.computeIfAbsent(file, made -> renderer.render(reference, personId, texts));
    }

    /** The letter's subject alone: nothing is laid out and nothing attached. */
    String subject(Mail mail, List<NoticeView> notices) {
        var texts = directory.person(mail.personId).texts();
        var about = about(notices);
        return subject(pages(notices, about, texts), project(mail, about), texts);
    }

    private Map<Long, ProjectView> about(List<NoticeView> notices) {
        return projects.views(notices.stream().map(NoticeView::projectId).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** The one project that all of it is about; null when there are several, or none. */
    private static ProjectView project(Mail mail, Map<Long, ProjectView> about) {
        return about.size() == 1 && mail.projectId != null ? about.get(mail.projectId) : null;
    }

    private List<MailPage> pages(List<NoticeView> notices, Map<Long, ProjectView> about, Texts texts) {
        return notices.stream().map(notice -> page(notice, about.get(notice.projectId()), about.size() > 1, texts)).toList();
    }

    /** An attachment as readers of one language and zone get it. @param personId whose alone it is; null when it is all of theirs */
    record File(String reference, Long personId, Language language, ZoneId zone) {}

    /** Who a mail is addressed to: a person, or a department by its mailbox. */
    private record Addressee(String name, String address) {}

    /** Whether it goes to the reader's second address (A3): such a notice is alone in its mail. */
    private boolean second(List<NoticeView> notices) {
        return notices.stream().anyMatch(notice -> contents.of(notice.kind()).filter(content -> content.secondWay(notice)).isPresent());
    }

    private Addressee addressee(Mail mail, PersonView reader, boolean second) {
        var department = mail.departmentId == null ? null : directory.department(mail.departmentId);
        var shared = department != null && department.mailbox() != null;
        if (!shared && !reader.presentOn(directory.today())) throw new Undeliverable(reader.name() + " has left the company");
        var own = second ? reader.secondWay().orElseThrow(() -> new Undeliverable(reader.name() + " has no second address")) : reader.email();
        var to = shared ? new Addressee(department.name(), department.mailbox()) : new Addressee(reader.name(), own);
        if (!to.address().matches("[^@\\s<>,;]+@[^@\\s<>,;]+")) throw new Undeliverable(to.name() + " has no valid address: " + to.address());
        return to;
    }

    /** To whom it is shown as going, whether or not it could be delivered. */
    private Addressee shown(Mail mail, PersonView reader) {
        var department = mail.departmentId == null ? null : directory.department(mail.departmentId);
        return department != null && department.mailbox() != null ? new Addressee(department.name(), department.mailbox()) : new Addressee(reader.name(), reader.email());
    }

    /** Whether its reader may do without it. */
    private boolean news(NoticeView notice) { return rhythm.pace(notice).kind() == Pace.Kind.NEWS; }

    /** @param named whether its subject names the project, because others in the mail are about another */
    private MailPage page(NoticeView notice, ProjectView project, boolean named, Texts texts) {
        var page = page(notice, project, texts);
        return named ? new MailPage(numbered(page.subject(), project), page.firstLine(), page.blocks(), page.links()) : page;
    }

    private MailPage page(NoticeView notice, ProjectView project, Texts texts) {
        var content = contents.of(notice.kind());
        if (content.isEmpty()) return general(notice, texts);
        return discreet(project) ? content.get().discreet(notice, texts) : content.get().page(notice, texts);
    }

    /** For a kind that nobody words: better a plain mail than silence. */
    private MailPage general(NoticeView notice, Texts texts) {
        var path = notice.projectId() == null ? "inbox.xhtml" : "project-overview.xhtml?id=" + notice.projectId();
        return new MailPage(texts.get("shared.mail.general.subject"), texts.get("shared.mail.general.line"), List.of(),
                List.of(new MailPage.Link(texts.get("shared.mail.open"), path)));
    }

    private static boolean discreet(ProjectView project) { return project != null && project.confidential(); }

    private static String subject(List<MailPage> pages, ProjectView project, Texts texts) {
        var subject = pages.size() == 1 ? pages.get(0).subject() : texts.get("shared.mail.several", pages.get(0).subject(), pages.size());
        return numbered(subject, project);
    }

    private static String numbered(String subject, ProjectView project) {
        return project == null || project.number().isEmpty() ? subject : "[" + project.number() + "] " + subject;
    }

    private static String headline(ProjectView project) {
        if (project == null) return "";
        return discreet(project) ? project.number() : (project.number() + " " + project.title()).strip();
    }

    private static String redirected(Addressee to) { return to.name() + " (" + to.address() + ")"; }

    /** One thread and one list per project; marked as automatic, so that absence notes and robots do not answer. */
    private Map<String, String> headers(ProjectView project, Offer offer, String settle, Texts texts) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        headers.put("Precedence", "list");
        headers.put("X-Loop", settings.loopMark());
        if (!offer.address().isEmpty()) headers.put("Reply-To", offer.address());
        headers.put("Content-Language", texts.language().tag());
        if (!settle.isEmpty()) { // one click of the mail program is enough (RFC 8058)
            headers.put("List-Unsubscribe", "<" + settle + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (project == null) return headers;
        var thread = id("project:" + project.id());
        headers.put("References", thread);
        headers.put("In-Reply-To", thread);
        headers.put("List-Id", "<project-" + project.id() + "." + settings.domain() + ">");
        return headers;
    }

    /** @param mark what a reply to it is told by; empty if it is none */
    private String id(String what, String mark) { return mark.isEmpty() ? id(what) : id(what).replaceFirst("@", "." + mark + "@"); }

    private String id(String what) { return "<" + Hashes.keyed(installation.secret(), what) + "@" + settings.domain() + ">"; }
}
