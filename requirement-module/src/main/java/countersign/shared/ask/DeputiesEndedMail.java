package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Tells a deputy that they do not stand in any more, and whoever they stood in for when somebody else ended it (P1). */
@ApplicationScoped
public class DeputiesEndedMail implements MailContent {

    static final String KIND = "shared.deputies-ended";
    private static final String TEXT = "shared.deputy.ended.";

    @Inject Directory directory;

    @Override public String kind() { return KIND; }

    /** Others may rely on them. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = notice.facts(DeputiesEnded.class);
        var principal = directory.person(facts.personId()).name();
        var own = notice.personId() == facts.personId();
        var part = TEXT + (own ? "principal" : "deputy");
        var known = new ArrayList<String>();
        for (var one : facts.of(notice.personId()))
            known.addAll(List.of(texts.get(TEXT + "was"), DeputyMail.said(one, directory, texts)));
        if (facts.byId() != Actor.SYSTEM.personId()) known.addAll(List.of(texts.get(TEXT + "by"), directory.person(facts.byId()).name()));
        return new MailPage(texts.get(part + ".subject", principal), texts.get(part + ".line", principal),
                List.of(Block.Facts.of(known.toArray(String[]::new)), new Block.Paragraph(texts.get(part + ".what", principal))),
                List.of(new MailPage.Link(texts.get("shared.deputy.mail." + (own ? "principal" : "deputy") + ".open"), own ? "profile.xhtml" : "inbox.xhtml")));
    }
}
