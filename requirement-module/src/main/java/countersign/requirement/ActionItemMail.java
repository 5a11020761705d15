package countersign.requirement;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Words the mails about answered action items. */
@ApplicationScoped
public class ActionItemMail implements MailContent {

    @Override public String kind() { return ActionItemNotice.KIND; }

    /** The answer stands at the item, too. */
    @Override public Pace pace(NoticeView notice) { return Pace.news(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var fact = notice.facts(ActionItemNotice.class);
        var key = "requirement.action.mail." + fact.answer();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(fact.what()));
        if (!fact.words().isEmpty()) blocks.add(new Block.Callout(Block.Tone.INFO, fact.words()));
        var link = new MailPage.Link(texts.get("requirement.action.mail.open"), "project-meetings.xhtml?id=" + fact.projectId());
        return new MailPage(texts.get(key + ".subject", Texts.brief(fact.what())), texts.get(key, fact.owner(), texts.dates().day(fact.due())), blocks,
                List.of(link));
    }
}
