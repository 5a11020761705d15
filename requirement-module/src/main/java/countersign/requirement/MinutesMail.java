package countersign.requirement;

import countersign.requirement.MinutesNotice.Stage;
import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Words the mails about objections and about the agreed collaboration. */
@ApplicationScoped
public class MinutesMail implements MailContent {

    @Override public String kind() { return MinutesNotice.KIND; }

    /** An objection keeps the step open. */
    @Override public Pace pace(NoticeView notice) { return notice.facts(MinutesNotice.class).stage() == Stage.OBJECTED ? Pace.duty() : Pace.news(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var fact = notice.facts(MinutesNotice.class);
        var key = "requirement.minutes.mail." + fact.stage();
        var blocks = new ArrayList<Block>();
        var point = fact.point(texts);
        if (!point.isEmpty()) blocks.add(new Block.Paragraph(point));
        if (!fact.words().isEmpty()) blocks.add(new Block.Callout(Block.Tone.WARN, fact.words()));
        var link = new MailPage.Link(texts.get("requirement.minutes.mail.open"), "project-meetings.xhtml?id=" + fact.projectId());
        return new MailPage(texts.get(key + ".subject"), texts.get(key, fact.who()), blocks, List.of(link));
    }
}
