package countersign.web.act;

import countersign.shared.notification.MailDraft;
import countersign.shared.notification.MailLayout;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lays mails out (M1): one column of 640 px in tables with inline styles, complete without them. */
@ApplicationScoped
class Layout implements MailLayout {

    @Inject Templates templates;

    /** For the container's proxy. */
    Layout() {}

    Layout(Templates templates) { this.templates = templates; }

    @Override public String html(MailDraft draft, Texts texts) {
        var model = new LinkedHashMap<String, Object>(Map.of("draft", draft, "zone", zone(texts)));
        return templates.render("mail.ftlh", model, texts);
    }

    @Override public String text(MailDraft draft, Texts texts) { return PlainMail.write(draft, zone(texts), texts); }

    /** The reader's zone where it is not the company's, so that nobody takes one time for the other (LOOK); empty where it is. */
    private static String zone(Texts texts) { return texts.zone().equals(Directory.COMPANY_ZONE) ? "" : texts.zone().getId(); }
}
