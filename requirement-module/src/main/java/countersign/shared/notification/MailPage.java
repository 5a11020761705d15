package countersign.shared.notification;

import countersign.shared.content.Block;
import java.util.List;

/**
 * How a notice reads in one language.
 *
 * @param subject   without the project's number, which the frame adds
 * @param firstLine the first sentence, also the preview text: what happened, or what is wanted by when
 * @param blocks    the rest
 * @param links     buttons to pages, the most useful first; may be empty
 */
public record MailPage(String subject, String firstLine, List<Block> blocks, List<Link> links) {

    public MailPage {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /** A button: {@code path} is below the base URL, such as {@code project.xhtml?id=7}. */
    public record Link(String label, String path) {}
}
