package countersign.requirement;

/** A file to hand out: always as an attachment, never inline (SPEC 9). */
public record Download(String fileName, String mediaType, byte[] bytes) {}
