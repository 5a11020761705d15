package countersign.requirement;

import countersign.requirement.DisputeNotice.Stage;
import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Words the mails about disputes. */
@ApplicationScoped
public class DisputeMail implements MailContent {

    private static final Set<Stage> NEWS = EnumSet.of(Stage.SETTLED, Stage.WITHDRAWN, Stage.DENIED);

    @Override public String kind() { return DisputeNotice.KIND; }

    /** An open dispute runs by its clock; how it ended can be read in the minutes. */
    @Override public Pace pace(NoticeView notice) { return NEWS.contains(notice.facts(DisputeNotice.class).stage()) ? Pace.news() : Pace.duty(); }

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
