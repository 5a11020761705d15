package countersign.acceptance.domain;

import countersign.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A project's retrospective (S6.2): opened with a clock when the acceptance is on file, collects what people say, ends with the report on file. */
@Entity
@Table(name = "retrospective")
public class Retrospective {

    @Id @Column(name = "project_id") private long projectId;
    private boolean brief;
    @Column(name = "opened_at") private Instant openedAt;
    @Column(name = "due_at") private Instant dueAt;
    @Column(name = "went_well") private String wentWell = "";
    private String improve = "";
    @Column(name = "document_id") private Long documentId;
    @Column(name = "filed_at") private Instant filedAt;
    @Version private long version;

    protected Retrospective() {}

    public Retrospective(long projectId, boolean brief, Instant openedAt, Instant dueAt) {
        this.projectId = projectId;
        this.brief = brief;
        this.openedAt = openedAt;
        this.dueAt = dueAt;
    }

    /** @throws RuleViolation when the report is on file */
    public void requireOpen() { if (filedAt != null) throw RuleViolation.whole("acceptance.refused.retrospectiveFiled"); }

    /** What the meeting found. */
    public void conclude(String good, String better) {
        requireOpen();
        wentWell = good;
        improve = better;
    }

    /** The report is on file. */
    public void filed(long document, Instant at) {
        requireOpen();
        documentId = document;
        filedAt = at;
    }

    /** Whether the meeting's findings are written down. */
    public boolean concluded() { return !wentWell.isEmpty() || !improve.isEmpty(); }

    public long projectId() { return projectId; }
    public boolean brief() { return brief; }
    public Instant openedAt() { return openedAt; }
    /** Policy or calendar moved it. */
    public void due(Instant at) { dueAt = at; }

    public Instant dueAt() { return dueAt; }
    public String wentWell() { return wentWell; }
    public String improve() { return improve; }
    public Long documentId() { return documentId; }
    public Instant filedAt() { return filedAt; }
    public long version() { return version; }
}
