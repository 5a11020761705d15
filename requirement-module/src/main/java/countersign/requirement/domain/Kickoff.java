package countersign.requirement.domain;

import countersign.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Step 2 of one project: open from the closed consultation until the departments have agreed; then its content stands and nothing of it changes. */
@Entity
@Table(name = "kickoff")
public class Kickoff {

    @Id
    @Column(name = "project_id") private Long projectId;
    private String notes = "";
    @Column(name = "opened_at") private Instant openedAt;
    @Column(name = "agreed_at") private Instant agreedAt;
    @Column(name = "agreed_by") private Long agreedBy;
    @Version private long version;

    protected Kickoff() {}

    /** Step 2 begins. */
    public Kickoff(long projectId, Instant now) {
        this.projectId = projectId;
        this.openedAt = now;
    }

    /** What else was concluded, for the minutes. */
    public void notes(String written) {
        requireOpen();
        notes = written;
    }

    /** The departments have agreed. */
    public void agreed(long by, Instant now) {
        requireOpen();
        agreedAt = now;
        agreedBy = by;
    }

    /** @throws RuleViolation when the departments have agreed already */
    public void requireOpen() {
        if (agreedAt != null) throw RuleViolation.whole("requirement.kickoff.closed");
    }

    public Long projectId() { return projectId; }
    public String notes() { return notes; }
    public Instant openedAt() { return openedAt; }
    public Instant agreedAt() { return agreedAt; }
    public long version() { return version; }
}
