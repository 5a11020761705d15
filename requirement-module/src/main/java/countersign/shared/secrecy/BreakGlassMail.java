package countersign.shared.secrecy;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells initiator and executive that an administrator sees their confidential project (P5). The reason stands in the history behind the link. */
@ApplicationScoped
public class BreakGlassMail implements MailContent {

    @Inject Directory directory;

    @Override public String kind() { return GlassBroken.KIND; }

    /** They are to be able to object while it is seen. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = notice.facts(GlassBroken.class);
        var name = directory.person(facts.personId()).name();
        return new MailPage(texts.get("shared.glass.mail.subject"), texts.get("shared.glass.mail.line", name, texts.dates().moment(facts.until())),
                List.of(new Block.Paragraph(texts.get("shared.glass.mail.what"))),
                List.of(new MailPage.Link(texts.get("shared.glass.mail.open"), "project-history.xhtml?id=" + notice.projectId())));
    }

    /** Nothing of the project is in it. */
    @Override public MailPage discreet(NoticeView notice, Texts texts) { return page(notice, texts); }
}
