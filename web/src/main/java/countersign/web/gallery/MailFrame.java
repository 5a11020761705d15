package countersign.web.gallery;

import countersign.shared.notification.PreviewMail;

/** A mail's HTML part as a client with light or dark colours shows it, whatever the colours of the browser that looks; its links lead nowhere. Pure. */
final class MailFrame {

    private static final String DARK = "@media (prefers-color-scheme: dark)";

    private MailFrame() {}

    static String html(PreviewMail mail, boolean dark) {
        return mail.html().replace(DARK, dark ? "@media all" : "@media not all").replace("color-scheme: light dark", dark ? "color-scheme: dark" : "color-scheme: light")
                .replace("content=\"light dark\"", dark ? "content=\"dark\"" : "content=\"light\"").replaceAll(" href=\"[^\"]*\"", "");
    }
}
