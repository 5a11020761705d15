package countersign.acceptance;

import java.time.Instant;

/** A file that shows a result; {@code mediaType} is what its content is, {@code digest} the SHA-256 of its bytes. */
public record EvidenceView(long id, long reviewId, String fileName, String mediaType, long size, String digest, long uploadedBy, Instant uploadedAt) {}
