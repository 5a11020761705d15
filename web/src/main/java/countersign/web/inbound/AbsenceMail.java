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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the initiator that somebody is away for whom nobody can name a deputy (A4, P1). */
@ApplicationScoped
public class AbsenceMail implements AboutAsk {

    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject Directory directory;

    @Override public String kind() { return Absence.KIND; }

    /** Who is away answers nothing, and a deputy can be named at once. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) { return page(notice, asks.view(notice.facts(Absence.class).askId()), texts); }

    @Override public MailPage page(NoticeView notice, AskView ask, Texts texts) {
        var fact = notice.facts(Absence.class);
        var name = directory.person(fact.personId()).name();
        var facts = Block.Facts.of(texts.get("web.mail.ask.what"), contents.of(ask.kind()).page(ask, texts).title(), texts.get("web.mail.ask.due"),
                texts.dates().moment(ask.dueAt()), texts.get("web.mail.absence.said"), fact.said());
        return new MailPage(texts.get("web.mail.absence.subject", name), texts.get("web.mail.absence.line", name, asks.open(fact.personId())),
                List.of(facts, new Block.Paragraph(texts.get("web.mail.absence.what", name))),
                List.of(new MailPage.Link(texts.get("shared.mail.open"), "project-overview.xhtml?id=" + ask.projectId())));
    }
}
