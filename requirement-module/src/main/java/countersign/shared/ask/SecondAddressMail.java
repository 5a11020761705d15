package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Notices;
import countersign.shared.notification.Pace;
import countersign.shared.party.Directory;
import countersign.shared.party.SecondAddressMoved;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Tells a person at their mail address that their codes go elsewhere from now on (A3): whoever changed it, they should hear. */
@ApplicationScoped
public class SecondAddressMail implements MailContent {

    static final String KIND = "shared.second-address";

    /** What they are told. @param personId who changed it; 0 for the process itself */
    record Facts(long personId, String to, Instant at) {}

    @Inject Notices notices;
    @Inject Directory directory;

    void tell(@Observes SecondAddressMoved moved) {
        var facts = new Facts(moved.by().personId(), moved.to(), moved.at());
        notices.tell(moved.by(), new NewNotice(KIND, null, moved.personId(), "second:" + moved.at(), facts, null, List.of(), moved.by().personId() == moved.personId()));
    }

    @Override public String kind() { return KIND; }

    /** Nobody waits for it, but if it was not them, somebody else gets their codes. */
    @Override public Pace pace(NoticeView notice) { return Pace.duty(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = notice.facts(Facts.class);
        var by = facts.personId() == Actor.SYSTEM.personId() ? texts.get("shared.secondAddress.system") : directory.person(facts.personId()).name();
        return new MailPage(texts.get("shared.secondAddress.subject"), texts.get("shared.secondAddress.line", by, texts.dates().moment(facts.at()), facts.to()),
                List.of(new Block.Paragraph(texts.get("shared.secondAddress.what"))),
                List.of(new MailPage.Link(texts.get("shared.secondAddress.open"), "profile.xhtml")));
    }
}
