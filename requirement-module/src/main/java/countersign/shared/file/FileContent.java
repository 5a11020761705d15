package countersign.shared.file;

/** A file to hand out: always as an attachment, never inline (SPEC 9). */
public record FileContent(String fileName, String mediaType, byte[] bytes) {}
