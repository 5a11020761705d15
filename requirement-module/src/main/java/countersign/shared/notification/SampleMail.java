package countersign.shared.notification;

import countersign.shared.access.ProjectView;
import countersign.shared.notification.AttachmentRenderer.Attachment;
import java.util.List;
import java.util.Optional;

/**
 * A mail that nobody was sent, to be looked at: pages that were worded from made-up facts.
 *
 * @param pages   what it tells, one for each notice
 * @param project the project that all of it is said to be about; null for none
 * @param offer   how it is answered by reply
 * @param news    whether its reader could do without it, and so may settle whether they get such mails
 * @param files   what it carries; empty where one cannot be made yet
 */
public record SampleMail(List<MailPage> pages, ProjectView project, boolean news, ReplyWay.Offer offer, List<Optional<Attachment>> files) {

    public SampleMail {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
    }
}
