package countersign.shared.notification;

import countersign.shared.text.Texts;

/** Lays a mail out, twice: as HTML and as plain text that is written and not stripped (M1). Implemented above {@code shared}. */
public interface MailLayout {

    /** The HTML part: complete without images and styles. */
    String html(MailDraft draft, Texts texts);

    /** The plain text part, with everything that the HTML part says. */
    String text(MailDraft draft, Texts texts);
}
