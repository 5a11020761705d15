package countersign.shared.notification;

import countersign.shared.text.Texts;
import java.util.List;

/** Words the notices of one kind. Implemented above {@code shared} as an application-scoped bean, found by kind. */
public interface MailContent {

    /** The kind, such as {@code tasking.plan-published}. */
    String kind();

    /** The notice in the reader's language, from its frozen facts. */
    MailPage page(NoticeView notice, Texts texts);

    /** The notice of a confidential project: number (the frame adds it), due time and link, and nothing of the content (P5). */
    default MailPage discreet(NoticeView notice, Texts texts) {
        var link = new MailPage.Link(texts.get("shared.mail.open"), "project-overview.xhtml?id=" + notice.projectId());
        return new MailPage(texts.get("shared.mail.discreet.subject"), texts.get("shared.mail.discreet.line"), List.of(), List.of(link));
    }
}
