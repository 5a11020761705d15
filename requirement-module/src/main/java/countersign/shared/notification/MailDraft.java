package countersign.shared.notification;

import java.util.List;

/**
 * What a mail says, before it is laid out.
 *
 * @param subject    as in the subject line, with the project's number
 * @param recipient  the reader's name
 * @param project    number and title for the head of the mail; empty when it is about none, the number alone for a confidential one
 * @param pages      one for each notice
 * @param files      names of the attachments
 * @param incomplete whether an attachment cannot be made yet and follows
 * @param links      what links begin with
 * @param replies    how it is answered by reply
 * @param settle     the path by which the reader settles whether they get such mails; empty where they always do
 */
public record MailDraft(String subject, String recipient, String project, List<MailPage> pages, List<String> files, boolean incomplete,
        LinkBase links, ReplyWay.Offer replies, String settle) {

    public MailDraft {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
    }

    /** A mail that is not answered by reply. */
    public MailDraft(String subject, String recipient, String project, List<MailPage> pages, List<String> files, boolean incomplete, LinkBase links) {
        this(subject, recipient, project, pages, files, incomplete, links, ReplyWay.Offer.NONE, "");
    }

    /** Whether it has a link that nobody else may use. */
    public boolean linked() { return pages.stream().anyMatch(page -> !page.links().isEmpty()); }

    /** The first sentence of the first notice, which mail clients show beside the subject. */
    public String preview() { return pages.get(0).firstLine(); }
}
