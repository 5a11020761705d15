package countersign.web.inbound;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says that a reply went nowhere, and where to turn instead (A4). */
@ApplicationScoped
public class UnreadMail implements MailContent {

    @Override public String kind() { return UnreadReply.KIND; }

    /** They wrote a moment ago. */
    @Override public Pace pace(NoticeView notice) { return Pace.own(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var fact = notice.facts(UnreadReply.class);
        List<Block> said = fact.said().isEmpty() ? List.of() : List.of(Block.Facts.of(texts.get("web.reply.said"), fact.said()));
        return new MailPage(texts.get("web.unread.subject", fact.subject()), texts.get("web.unread.line"), said, links(notice, texts));
    }

    /** Without what they wrote (P5). */
    @Override public MailPage discreet(NoticeView notice, Texts texts) {
        return new MailPage(texts.get("web.unread.discreet"), texts.get("web.unread.line"), List.of(), links(notice, texts));
    }

    private static List<MailPage.Link> links(NoticeView notice, Texts texts) {
        return notice.projectId() == null ? List.of() : List.of(new MailPage.Link(texts.get("shared.mail.open"), "project-overview.xhtml?id=" + notice.projectId()));
    }
}
