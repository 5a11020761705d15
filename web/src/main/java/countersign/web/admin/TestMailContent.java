package countersign.web.admin;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Words the test mail that an administrator sends to themselves. */
@ApplicationScoped
public class TestMailContent implements MailContent {

    @Override public String kind() { return TestMail.KIND; }

    /** Who sent it to themselves waits for it. */
    @Override public Pace pace(NoticeView notice) { return Pace.own(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = notice.facts(TestMail.class);
        return new MailPage(texts.get("web.admin.testMail.subject"), texts.get("web.admin.testMail.line", texts.dates().moment(facts.at())),
                List.of(new Block.Paragraph(texts.get("web.admin.testMail.text", facts.by()))),
                List.of(new MailPage.Link(texts.get("web.admin.testMail.open"), "admin-system.xhtml")));
    }
}
