package countersign.web.act;

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

/** Asks the administrators to enter a person's second address, which their answers need (A3). */
@ApplicationScoped
public class NoSecondAddressMail implements MailContent {

    @Inject Directory directory;

    @Override public String kind() { return NoSecondAddress.KIND; }

    /** Somebody waits for it, though they can log in meanwhile. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var person = directory.person(notice.facts(NoSecondAddress.class).personId());
        return new MailPage(texts.get("web.mail.noSecond.subject", person.name()), texts.get("web.mail.noSecond.line", person.name()),
                List.of(new Block.Paragraph(texts.get("web.mail.noSecond.what"))),
                List.of(new MailPage.Link(texts.get("web.mail.noSecond.open", person.name()), "admin-person.xhtml?id=" + person.id())));
    }
}
