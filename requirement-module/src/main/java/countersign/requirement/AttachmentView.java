package countersign.requirement;

import java.time.Instant;

/** A file of a requirement. {@code mediaType} is what its content is; {@code digest} the SHA-256 of its bytes. */
public record AttachmentView(long id, String fileName, String mediaType, long size, String digest, long uploadedBy, Instant uploadedAt) {}
