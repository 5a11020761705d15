package countersign.shared.document;

import java.time.Instant;

/**
 * A sealed document's header.
 *
 * @param kind    such as {@code requirement}, {@code minutes}, {@code assignment}, {@code plan}, {@code acceptance}, {@code retrospective}
 * @param number  the document number that its header prints
 * @param edition 1, 2, … within project and kind
 * @param digest  SHA-256 over header and rows: what signatures sign and what the verification page compares
 * @param filed   whether it is a document of record; false for a version that was only circulated for signature
 */
public record DocumentView(long id, long projectId, String kind, String number, int edition, int schema, String title, String digest,
        Instant sealedAt, Long sealedBy, boolean filed) {}
