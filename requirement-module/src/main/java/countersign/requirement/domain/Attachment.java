package countersign.requirement.domain;

import countersign.shared.file.Upload;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file that belongs to a requirement (S1.1). */
@Entity(name = "RequirementAttachment")
@Table(name = "requirement_attachment")
public class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Embedded private Upload file;

    protected Attachment() {}

    public Attachment(long projectId, Upload file) {
        this.projectId = projectId;
        this.file = file;
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public Upload file() { return file; }
}
