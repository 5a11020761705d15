package countersign.web.inbound;

import countersign.shared.content.Block;
import countersign.shared.notification.AddressTroubles;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells administrators that a person's address does not work (A4). */
@ApplicationScoped
public class AddressMail implements MailContent {

    @Inject Directory directory;

    @Override public String kind() { return AddressTroubles.KIND; }

    /** Until the address is mended, nothing reaches its person. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var fact = notice.facts(AddressTroubles.Trouble.class);
        var name = directory.person(fact.personId()).name();
        var facts = Block.Facts.of(texts.get("web.mail.notMe.address"), fact.address(), texts.get("web.mail.address.reason"), fact.reason());
        return new MailPage(texts.get("web.mail.address.subject", name), texts.get("web.mail.address.line", name),
                List.of(facts, new Block.Paragraph(texts.get("web.mail.address.what", name))),
                List.of(new MailPage.Link(texts.get("shared.mail.open"), "admin-person.xhtml?id=" + fact.personId())));
    }
}
