package countersign.tasking;

import java.time.Instant;
import java.util.List;

/**
 * What changed on a signer's rows since they signed last (S3.3), edits that were not sent round yet included.
 *
 * @param departments those they signed for
 * @param edition     of the table that they signed
 * @param stands      whether the signature still counts: edits not sent round yet have not voided it
 */
public record SinceSignature(long personId, String name, List<String> departments, Instant signedAt, int edition, boolean stands, List<Change> changes) {

    public SinceSignature {
        departments = List.copyOf(departments);
        changes = List.copyOf(changes);
    }

    /** One change in the reader's words: the row, the field, before and after. */
    public record Change(String row, String field, String before, String after) {}
}
