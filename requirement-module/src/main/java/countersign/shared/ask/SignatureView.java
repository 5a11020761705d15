package countersign.shared.ask;

import countersign.shared.Actor;
import java.time.Instant;
import java.util.Map;

/**
 * A signature: who, as what, when, in which way, over exactly what (A7). Name, title and department are those of that day (P2).
 *
 * @param instead   name of the principal when a deputy signed (both names appear); null otherwise
 * @param rows      digests by row key that it covers; empty when it covers the whole document
 * @param comment   agreed with these words, which are printed; empty if none
 * @param voidedAt  when an edit voided it; null while it stands
 * @param voidedRows the rows whose edit voided it, comma separated
 * @param enteredBy who entered a signature given on paper; null for all others
 * @param scanId    its scan; null for all others
 */
public record SignatureView(long id, long askId, Long signOffId, long documentId, String digest, Map<String, String> rows, long personId,
        String name, String title, Long departmentId, String department, Capacity capacity, String instead, Instant at, Actor.Way way,
        String comment, Instant voidedAt, String voidedRows, String enteredBy, Long scanId) {

    /** Whether it still counts. */
    public boolean stands() { return voidedAt == null; }
}
