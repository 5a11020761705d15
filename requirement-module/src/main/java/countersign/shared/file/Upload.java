package countersign.shared.file;

import countersign.shared.RuleViolation;
import countersign.shared.document.Renderings;
import countersign.shared.text.Input;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A file that somebody uploaded, as part of what it belongs to: bounded, and of the type that its content is, not that its name says (SPEC 9). Lists
 * never load {@code content}.
 */
@Embeddable
public class Upload {

    /** The most bytes of one file. */
    public static final int LARGEST = 10 * 1024 * 1024;

    @Column(name = "file_name") private String fileName;
    @Column(name = "media_type") private String mediaType;
    @Column(name = "byte_size") private long size;
    private String digest;
    private byte[] content;
    @Column(name = "uploaded_by") private long uploadedBy;
    @Column(name = "uploaded_at") private Instant uploadedAt;

    protected Upload() {}

    /**
     * Takes a file in.
     *
     * @param field what a refusal names
     * @throws RuleViolation when it is empty, too large, or not of a type that may be attached
     */
    public static Upload of(String field, String fileName, byte[] bytes, long by, Instant at) {
        var name = Input.requiredLine(field, bare(fileName), 200);
        if (bytes.length == 0) throw RuleViolation.of(field, "shared.file.empty", name);
        if (bytes.length > LARGEST) throw RuleViolation.of(field, "shared.file.large", name, LARGEST / 1024 / 1024);
        var type = FileType.of(bytes).orElseThrow(() -> RuleViolation.of(field, "shared.file.type", name));
        if (!type.fits(name)) throw RuleViolation.of(field, "shared.file.name", name, type.mediaType());
        var upload = new Upload();
        upload.fileName = name;
        upload.mediaType = type.mediaType();
        upload.size = bytes.length;
        upload.digest = Renderings.checksum(bytes);
        upload.content = bytes.clone();
        upload.uploadedBy = by;
        upload.uploadedAt = at;
        return upload;
    }

    /** Some browsers send the whole path of the uploader's machine. */
    private static String bare(String fileName) {
        return fileName == null ? "" : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    public String fileName() { return fileName; }
    public long uploadedBy() { return uploadedBy; }

    /** The file, to be handed out. */
    public FileContent file() { return new FileContent(fileName, mediaType, content.clone()); }
}
