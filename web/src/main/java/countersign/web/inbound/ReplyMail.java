package countersign.web.inbound;

import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import countersign.web.act.AboutAsk;
import countersign.web.act.ActLinks;
import countersign.web.act.AskMail;
import countersign.web.act.AskWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words what comes back to an answer by mail that could not simply be taken: friendly, with the buttons, and with what was written (A4). */
@ApplicationScoped
public class ReplyMail implements AboutAsk {

    /** What asks for a clearer word, which no reply can be where a signature is wanted. */
    private static final Set<String> CLEARER = Set.of("HEDGED", "QUALIFIED", "ACKNOWLEDGED");
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
        if (!ask.open()) return over(fact, ask, page, reader, texts);
        var subject = texts.get("web.reply.mail." + fact.topic() + ".subject", page.title());
        var signs = CLEARER.contains(fact.topic()) && page.choices().get(0).signs();
        var line = texts.get(signs ? "web.reply.signing." + fact.topic() : "web.reply.mail." + fact.topic() + ".line", page.title());
        var blocks = blocks(fact, texts);
        blocks.add(new Block.Paragraph(words.firstLine(ask, page, texts)));
        return new MailPage(subject, line, blocks, mail.buttons(ask, page, reader, texts));
    }

    /** It came too late: what became of the ask, by whom and when (A3). */
    private MailPage over(ReplyNotice fact, AskView ask, AskPage page, PersonView reader, Texts texts) {
        var end = ask.answeredAt() != null ? "web.reply.mail.closed" : ask.state() == AskState.FORWARDED ? "web.reply.over.forwarded" : "web.reply.over.over";
        var blocks = blocks(fact, texts);
        if (ask.answeredAt() != null) blocks.add(new Block.Facts(words.answer(ask, page, texts)));
        return new MailPage(texts.get(end + ".subject", page.title()), texts.get(end + ".line", page.title()), blocks,
                List.of(new MailPage.Link(texts.get(ask.answeredAt() != null ? "web.mail.ask.see" : "shared.mail.open"), links.path(ask, reader))));
    }

    private static List<Block> blocks(ReplyNotice fact, Texts texts) {
        var facts = new ArrayList<Block.Fact>();
        for (var problem : fact.problems()) facts.add(new Block.Fact(problem.label().isEmpty() ? texts.get("web.reply.problem") : problem.label(), problem.words()));
        if (!fact.said().isEmpty()) facts.add(new Block.Fact(texts.get("web.reply.said"), fact.said()));
        return new ArrayList<>(facts.isEmpty() ? List.of() : List.of(new Block.Facts(facts)));
    }
}
