package countersign.web.inbound;

import countersign.shared.ask.AskComments;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.web.act.AboutAsk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the initiator what somebody wrote about an ask without answering it (A4). */
@ApplicationScoped
public class CommentMail implements AboutAsk {

    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject Directory directory;

    @Override public String kind() { return AskComments.KIND; }

    /** Who drives the work answers it. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) { return page(notice, asks.view(notice.facts(AskComments.Commented.class).askId()), texts); }

    @Override public MailPage page(NoticeView notice, AskView ask, Texts texts) {
        var fact = notice.facts(AskComments.Commented.class);
        var title = contents.of(ask.kind()).page(ask, texts).title();
        var writer = directory.person(fact.personId()).name();
        return new MailPage(texts.get("web.mail.comment.subject", writer, title), texts.get("web.mail.comment.line", writer, title),
                List.of(new Block.Paragraph(fact.words()), new Block.Paragraph(texts.get("web.mail.comment.what", directory.person(ask.personId()).name()))),
                List.of(new MailPage.Link(texts.get("shared.mail.open"), "project-overview.xhtml?id=" + notice.projectId())));
    }
}
