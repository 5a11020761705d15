package countersign.shared.ask;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Words the list that a new head is to take note of (P2). */
@ApplicationScoped
public class SuccessionMail implements MailContent {

    static final String KIND = "shared.succession";

    @Inject AskLists asks;
    @Inject AskContents contents;

    @Override public String kind() { return KIND; }

    /** From now on these asks are theirs, with the time that is left. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = notice.facts(Succeeded.class);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(texts.get("shared.succession.asks")));
        blocks.add(facts.asks().isEmpty() ? new Block.Paragraph(texts.get("shared.succession.asks.none"))
                : new Block.Bullets(facts.asks().stream().map(id -> line(id, texts)).toList()));
        if (!facts.signatures().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("shared.succession.signatures")));
            blocks.add(new Block.Bullets(facts.signatures().stream()
                    .map(s -> texts.get("shared.succession.signature", s.title(), s.name(), texts.dates().moment(s.at()))).toList()));
        }
        return new MailPage(texts.get("shared.succession.subject", facts.department()), texts.get("shared.succession.line", facts.department(), facts.from()),
                blocks, List.of(new MailPage.Link(texts.get("shared.succession.open"), "inbox.xhtml")));
    }

    private String line(long askId, Texts texts) {
        var ask = asks.view(askId);
        return texts.get("shared.succession.ask", contents.of(ask.kind()).page(ask, texts).title(), texts.dates().moment(ask.dueAt()));
    }
}
