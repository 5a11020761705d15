package countersign.web.act;

import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells a person that all links of their mails so far were switched off, without a link to it: whoever asked for it knows, anybody else should hear. */
@ApplicationScoped
public class RevokedMail implements MailContent {

    @Override public String kind() { return Revoked.KIND; }

    /** They did it a moment ago, and somebody else may have. */
    @Override public Pace pace(NoticeView notice) { return Pace.own(); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var at = texts.dates().moment(notice.facts(Revoked.class).at());
        return new MailPage(texts.get("web.mail.revoked.subject"), texts.get("web.mail.revoked.line", at), List.of(), List.of());
    }
}
