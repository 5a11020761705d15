package countersign.acceptance.domain;

import countersign.shared.file.Upload;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file that shows a task's result (S6.1). */
@Entity
@Table(name = "acceptance_evidence")
public class Evidence {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs") private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "review_id") private long reviewId;
    @Embedded private Upload file;

    protected Evidence() {}

    public Evidence(TaskReview review, Upload file) {
        this.projectId = review.projectId();
        this.reviewId = review.id();
        this.file = file;
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public long reviewId() { return reviewId; }
    public Upload file() { return file; }
}
