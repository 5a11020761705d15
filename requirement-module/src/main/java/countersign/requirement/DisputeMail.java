package countersign.requirement;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Words the mails about disputes. */
@ApplicationScoped
public class DisputeMail implements MailContent {

    @Override public String kind() { return DisputeNotice.KIND; }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var fact = notice.facts(DisputeNotice.class);
        var key = "requirement.dispute.mail." + fact.stage();
        var due = fact.due() == null ? "" : texts.dates().moment(fact.due());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(fact.what()));
        if (!fact.words().isEmpty()) blocks.add(new Block.Callout(Block.Tone.INFO, fact.words()));
        var link = new MailPage.Link(texts.get("requirement.dispute.mail.open"), "project-meetings.xhtml?id=" + fact.projectId());
        return new MailPage(texts.get(key + ".subject", fact.number()), texts.get(key, fact.number(), fact.who(), due), blocks, List.of(link));
    }
}
