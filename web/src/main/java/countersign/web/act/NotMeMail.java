package countersign.web.act;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells initiator and administrators that a mail reached the wrong reader (A3, “Not me”). */
@ApplicationScoped
public class NotMeMail implements MailContent {

    @Inject Directory directory;

    @Override public String kind() { return NotMe.KIND; }

    /** Until it is mended, mails for one person reach another. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var person = directory.person(notice.facts(NotMe.class).personId());
        var facts = Block.Facts.of(texts.get("web.mail.notMe.person"), person.name(), texts.get("web.mail.notMe.address"), person.email());
        return new MailPage(texts.get("web.mail.notMe.subject", person.name()), texts.get("web.mail.notMe.line", person.name()),
                List.of(facts, new Block.Paragraph(texts.get("web.mail.notMe.what", person.name()))),
                List.of(mend(notice, person, texts)));
    }

    /** Administrators can correct the address at once. */
    private MailPage.Link mend(NoticeView notice, PersonView person, Texts texts) {
        return directory.administrators().contains(notice.personId()) ? new MailPage.Link(texts.get("web.mail.noSecond.open", person.name()), "admin-person.xhtml?id=" + person.id())
                : new MailPage.Link(texts.get("shared.mail.open"), "project-overview.xhtml?id=" + notice.projectId());
    }
}
