package countersign.shared.ask;

import countersign.shared.config.InstallationSettings;
import countersign.shared.content.Block;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.notification.Pace;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Brings a code to a person's second address (A3), which need not be the company's: it says nothing of what was asked, names no project and
 * has no link; of the answer the one word of its button, so that what is confirmed can be seen on either way.
 */
@ApplicationScoped
public class CodeMail implements MailContent {

    @Inject InstallationSettings installation;

    @Override public String kind() { return CodeNotice.KIND; }

    /** They sit there and wait for it. */
    @Override public Pace pace(NoticeView notice) { return Pace.own(); }

    @Override public boolean secondWay(NoticeView notice) { return true; }

    @Override public List<String> secrets(NoticeView notice) { return List.of(code(notice)); }

    @Override public MailPage page(NoticeView notice, Texts texts) {
        var facts = notice.facts(CodeNotice.class);
        var serial = "%02d".formatted(facts.serial());
        return new MailPage(texts.get("shared.code.mail.subject", serial), texts.get("shared.code.mail.line", code(notice), texts.dates().moment(facts.until())),
                List.of(new Block.Paragraph(texts.get("shared.code.mail.what", serial, facts.answer())), new Block.Paragraph(texts.get("shared.code.mail.notYou"))), List.of());
    }

    private String code(NoticeView notice) { return notice.facts(CodeNotice.class).code(installation.secret()); }
}
