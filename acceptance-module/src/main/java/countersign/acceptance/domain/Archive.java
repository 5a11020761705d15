package countersign.acceptance.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A project's sealed archive (S6.3); never changed. */
@Entity
@Table(name = "archive")
public class Archive {

    @Id @Column(name = "project_id") private long projectId;
    @Column(name = "document_id") private long documentId;
    @Column(name = "archived_at") private Instant archivedAt;
    @Column(name = "archived_by") private Long archivedBy;
    @Column(name = "keep_until") private LocalDate keepUntil;
    private int years;
    private boolean early;

    protected Archive() {}

    public Archive(long projectId, long documentId, Instant at, Long by, LocalDate keepUntil, int years, boolean early) {
        this.projectId = projectId;
        this.documentId = documentId;
        this.archivedAt = at;
        this.archivedBy = by;
        this.keepUntil = keepUntil;
        this.years = years;
        this.early = early;
    }

    public long documentId() { return documentId; }
    public Instant archivedAt() { return archivedAt; }
    public Long archivedBy() { return archivedBy; }
    public LocalDate keepUntil() { return keepUntil; }
    public int years() { return years; }
    public boolean early() { return early; }
}
