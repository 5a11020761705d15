package countersign.shared.ask;

import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Tells a deputy that they stand in, whoever they stand in for when somebody else settled it, and who was to stand in on those days that they do not (P1). */
@ApplicationScoped
public class DeputyMail implements MailContent {

    static final String KIND = "shared.deputy";
    private static final String TEXT = "shared.deputy.mail.";

    @Inject Directory directory;

    @Override public String kind() { return KIND; }

    /** From that day on others rely on them. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = notice.facts(DeputyNamed.class);
        var principal = directory.person(facts.personId()).name();
        var deputy = directory.person(facts.deputyId()).name();
        var stands = notice.personId() == facts.deputyId();
        var own = notice.personId() == facts.personId();
        var part = TEXT + (stands ? "deputy" : own ? "principal" : "overruled");
        return new MailPage(texts.get(part + ".subject", principal, deputy), texts.get(part + ".line", principal, deputy, facts.from(), facts.until()),
                List.of(known(facts, stands || own ? facts.instead() : facts.instead(notice.personId()), texts), new Block.Paragraph(texts.get(part + ".what", principal, deputy))),
                List.of(new MailPage.Link(texts.get(part + ".open"), own ? "profile.xhtml" : "inbox.xhtml")));
    }

    /** Who is to stand in and on which days. */
    static String said(DeputyView one, Directory directory, Texts texts) { return texts.get(TEXT + "insteadOf", directory.person(one.deputyId()).name(), one.from(), one.until()); }

    /** @param instead of the earlier arrangements those that the reader may know of */
    private Block known(DeputyNamed facts, List<DeputyView> instead, Texts texts) {
        var known = new ArrayList<>(List.of(texts.get(TEXT + "period"), texts.get(TEXT + "fromTo", facts.from(), facts.until()), texts.get(TEXT + "by"), directory.person(facts.byId()).name()));
        for (var one : instead) known.addAll(List.of(texts.get(TEXT + "instead"), said(one, directory, texts)));
        if (!facts.reason().isEmpty()) known.addAll(List.of(texts.get(TEXT + "reason"), facts.reason()));
        return Block.Facts.of(known.toArray(String[]::new));
    }
}
