package countersign.web.act;

import countersign.shared.ask.AskView;
import countersign.shared.notification.MailContent;
import countersign.shared.notification.MailPage;
import countersign.shared.notification.NoticeView;
import countersign.shared.text.Texts;

/** The wording of a kind of notice that shows an ask. The ask may be given, so that a sample of such a mail needs none in the database. */
public interface AboutAsk extends MailContent {

    /** The notice in the reader's language, about that ask. */
    MailPage page(NoticeView notice, AskView ask, Texts texts);

    /** The same where the project is confidential: number, due time and link. */
    default MailPage discreet(NoticeView notice, AskView ask, Texts texts) { return discreet(notice, texts); }
}
