package countersign.shared.document;

import countersign.shared.content.Block;
import java.util.List;

/**
 * What a document prints between its header and its signature page.
 *
 * @param title     as the company's template calls it, such as 跨部门协同会议纪要
 * @param prepared  who prepared it; empty if that is not known
 * @param approved  who approved it; empty if nobody has to
 * @param landscape whether it is a wide table
 * @param approving whether those who sign it approve it, as a form's reviewers and head do; else they countersign it
 * @param blocks    the content
 */
public record PrintedDocument(String title, String prepared, String approved, boolean landscape, boolean approving, List<Block> blocks) {

    public PrintedDocument { blocks = List.copyOf(blocks); }

    /** A document that is countersigned, if it is signed at all. */
    public PrintedDocument(String title, String prepared, String approved, boolean landscape, List<Block> blocks) {
        this(title, prepared, approved, landscape, false, blocks);
    }
}
