package countersign.web.gallery;

import countersign.shared.notification.PreviewMail;

/**
 * A kind of mail as the gallery shows it.
 *
 * @param origin  where it comes from
 * @param project the project whose name a sample bears; empty if none
 */
public record GalleryMail(String id, Origin origin, String project, PreviewMail mail) {

    /** SENT: the newest one there is. ASKED: worded from the newest ask of the kind. SAMPLE: from made-up facts. */
    public enum Origin { SENT, ASKED, SAMPLE }
}
