package countersign.acceptance.domain;

import countersign.acceptance.AcceptanceState;
import countersign.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A project's acceptance; {@link AcceptanceState} tells its life. Opened when the last task is done, or when the project was ended early (S5.8); rework
 * leads back to the execution, and its task joins the others when that is done. The report is on file when every department signed it.
 */
@Entity
@Table(name = "acceptance")
public class Acceptance {

    @Id @Column(name = "project_id") private long projectId;
    @Enumerated(EnumType.STRING) private AcceptanceState state = AcceptanceState.REVIEWING;
    private boolean early;
    private String reason = "";
    @Column(name = "closing_document_id") private Long closingDocumentId;
    @Column(name = "opened_at") private Instant openedAt;
    @Column(name = "sign_off_id") private Long signOffId;
    @Column(name = "document_id") private Long documentId;
    @Column(name = "filed_at") private Instant filedAt;
    @Version private long version;

    protected Acceptance() {}

    public Acceptance(long projectId, Instant at) {
        this.projectId = projectId;
        this.openedAt = at;
    }

    /** The project was ended before its plan was done. */
    public void endedEarly(String why, long closingDocument) {
        early = true;
        reason = why == null ? "" : why;
        closingDocumentId = closingDocument;
    }

    /** @throws RuleViolation when results can't be changed any more: the report is being signed, or on file */
    public void requireReviewing() {
        if (state == AcceptanceState.SIGNING) throw RuleViolation.whole("acceptance.refused.signing");
        if (state == AcceptanceState.FILED) throw RuleViolation.whole("acceptance.refused.filed");
    }

    /** The report goes round. */
    public void sent(long signOff, long document) {
        requireReviewing();
        signOffId = signOff;
        documentId = document;
        state = AcceptanceState.SIGNING;
    }

    /** An objection, or the initiating side, takes the report back; signatures on rows that stay as they are stay too. */
    public void takenBack() { if (state == AcceptanceState.SIGNING) state = AcceptanceState.REVIEWING; }

    /** Everybody signed. */
    public void filed(long document, Instant at) {
        documentId = document;
        filedAt = at;
        state = AcceptanceState.FILED;
    }

    public long projectId() { return projectId; }
    public AcceptanceState state() { return state; }
    public boolean early() { return early; }
    public String reason() { return reason; }
    public Long closingDocumentId() { return closingDocumentId; }
    public Instant openedAt() { return openedAt; }
    public Long signOffId() { return signOffId; }
    public Long documentId() { return documentId; }
    public Instant filedAt() { return filedAt; }
}
