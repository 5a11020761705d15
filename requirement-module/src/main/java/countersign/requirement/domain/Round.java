package countersign.requirement.domain;

import countersign.requirement.ReviewOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One round of review (S1.3), kept for good: what was submitted, and how the round ended. */
@Entity(name = "RequirementRound")
@Table(name = "requirement_round")
public class Round {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "round_no") private int number;
    @Column(name = "document_id") private long documentId;
    @Column(name = "sign_off_id") private long signOffId;
    @Column(name = "submitted_at") private Instant submittedAt;
    @Column(name = "ended_at") private Instant endedAt;
    @Enumerated(EnumType.STRING) private ReviewOutcome outcome;
    @Column(name = "ended_by") private Long endedBy;
    private String words;
    @Version private long version;

    protected Round() {}

    /** A round begins. */
    public Round(long projectId, int number, long documentId, long signOffId, Instant submittedAt) {
        this.projectId = projectId;
        this.number = number;
        this.documentId = documentId;
        this.signOffId = signOffId;
        this.submittedAt = submittedAt;
    }

    /** The round ends, once. {@code by} is null when all approved. */
    public void end(ReviewOutcome how, Long by, String comment, Instant at) {
        if (outcome != null) return;
        outcome = how;
        endedBy = by;
        words = comment;
        endedAt = at;
    }

    public int number() { return number; }
    public long documentId() { return documentId; }
    public long signOffId() { return signOffId; }
    public Instant submittedAt() { return submittedAt; }
    public Instant endedAt() { return endedAt; }
    public ReviewOutcome outcome() { return outcome; }
    public Long endedBy() { return endedBy; }
    public String words() { return words == null ? "" : words; }
}
