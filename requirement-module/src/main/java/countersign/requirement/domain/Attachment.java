package countersign.requirement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that belongs to a requirement; its type is what its content is, not what its name says (S1.1). Lists never load {@code content}. */
@Entity(name = "RequirementAttachment")
@Table(name = "requirement_attachment")
public class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "file_name") private String fileName;
    @Column(name = "media_type") private String mediaType;
    @Column(name = "byte_size") private long size;
    private String digest;
    private byte[] content;
    @Column(name = "uploaded_by") private long uploadedBy;
    @Column(name = "uploaded_at") private Instant uploadedAt;

    protected Attachment() {}

    /** A file as uploaded; {@code digest} is the SHA-256 of its bytes. */
    public Attachment(long projectId, String fileName, String mediaType, byte[] content, String digest, long by, Instant at) {
        this.projectId = projectId;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = content.clone();
        this.size = content.length;
        this.digest = digest;
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public String fileName() { return fileName; }
    public String mediaType() { return mediaType; }
    public byte[] content() { return content.clone(); }
}
