package countersign.acceptance;

/** A file to hand out: always as an attachment, never inline (SPEC 9). */
public record EvidenceFile(String fileName, String mediaType, byte[] bytes) {}
