package countersign.web.inbound;

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
import countersign.web.act.ActLinks;
import countersign.web.act.AskMail;
import countersign.web.act.AskWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Words what comes back to an answer by mail that could not simply be taken: friendly, with the buttons, and with what was written (A4). */
@ApplicationScoped
public class ReplyMail implements AboutAsk {

    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject Directory directory;
    @Inject AskMail mail;
    @Inject AskWords words;
    @Inject ActLinks links;

    @Override public String kind() { return ReplyNotice.KIND; }

    /** They wrote a moment ago. */
    @Override public Pace pace(NoticeView notice) { return Pace.own(); }

    @Override public MailPage page(NoticeView notice, Texts texts) { return page(notice, asks.view(notice.facts(ReplyNotice.class).askId()), texts); }

    @Override public MailPage page(NoticeView notice, AskView ask, Texts texts) {
        var fact = notice.facts(ReplyNotice.class);
        var page = contents.of(ask.kind()).page(ask, texts);
        var reader = directory.person(notice.personId());
        var subject = texts.get("web.reply.mail." + fact.topic() + ".subject", page.title());
        var line = texts.get("web.reply.mail." + fact.topic() + ".line", page.title());
        if (!ask.open()) return new MailPage(subject, line, blocks(fact, texts), List.of(new MailPage.Link(texts.get("web.mail.ask.see"), links.path(ask, reader))));
        var blocks = blocks(fact, texts);
        blocks.add(new Block.Paragraph(words.firstLine(ask, page, texts)));
        return new MailPage(subject, line, blocks, mail.buttons(ask, page, reader, texts));
    }

    private static List<Block> blocks(ReplyNotice fact, Texts texts) {
        var facts = new ArrayList<Block.Fact>();
        for (var problem : fact.problems()) facts.add(new Block.Fact(problem.label().isEmpty() ? texts.get("web.reply.problem") : problem.label(), problem.words()));
        if (!fact.said().isEmpty()) facts.add(new Block.Fact(texts.get("web.reply.said"), fact.said()));
        return new ArrayList<>(facts.isEmpty() ? List.of() : List.of(new Block.Facts(facts)));
    }
}
