package countersign.requirement.domain;

import countersign.requirement.Resolution;
import countersign.requirement.Willingness;
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

/**
 * One department that is asked whether it takes part (S1.4): asked, answered willing, on a condition or declined, perhaps asked again with what was
 * negotiated; at the closing a condition or refusal is accepted, taken to the kick-off, or the department is taken out. Silence stays silence.
 */
@Entity
@Table(name = "requirement_consultation")
public class Consultation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "department_id") private long departmentId;
    private String expected;
    @Column(name = "ask_id") private Long askId;
    @Column(name = "asked_at") private Instant askedAt;
    @Enumerated(EnumType.STRING) private Willingness answer;
    private String words;
    @Column(name = "answered_by") private Long answeredBy;
    @Column(name = "answered_for") private Long answeredFor;
    @Column(name = "answered_at") private Instant answeredAt;
    @Enumerated(EnumType.STRING) @Column(name = "draft_answer") private Willingness draft;
    @Column(name = "draft_words") private String draftWords;
    @Column(name = "drafted_by") private Long draftedBy;
    @Column(name = "drafted_at") private Instant draftedAt;
    @Enumerated(EnumType.STRING) private Resolution resolution;
    @Column(name = "resolution_why") private String resolutionWhy;
    @Column(name = "resolved_at") private Instant resolvedAt;
    @Version private long version;

    protected Consultation() {}

    /** A department to be asked. */
    public Consultation(long projectId, long departmentId, String expected) {
        this.projectId = projectId;
        this.departmentId = departmentId;
        this.expected = expected;
    }

    /** It is asked (again): an earlier answer no longer counts. */
    public void asked(long ask, Instant now) {
        askId = ask;
        askedAt = now;
        answer = null;
        words = null;
        answeredBy = answeredFor = null;
        answeredAt = null;
        resolution = null;
        resolutionWhy = null;
        resolvedAt = null;
    }

    /** What is expected was put otherwise. */
    public void expect(String otherwise) { expected = otherwise; }

    /** The answer, as it was given; {@code principal} is whose duty it was. */
    public void answered(Willingness given, String comment, long by, long principal, Instant at) {
        answer = given;
        words = comment;
        answeredBy = by;
        answeredFor = principal == by ? null : Long.valueOf(principal);
        answeredAt = at;
    }

    /** The liaison's proposal for the head; it is no answer. */
    public void drafted(Willingness proposed, String comment, long by, Instant at) {
        draft = proposed;
        draftWords = comment;
        draftedBy = by;
        draftedAt = at;
    }

    /** What becomes of it at the closing. */
    public void resolved(Resolution how, String why, Instant at) {
        resolution = how;
        resolutionWhy = why;
        resolvedAt = at;
    }

    /** Whether it is out of the project. */
    public boolean takenOut() { return resolution == Resolution.TAKEN_OUT; }

    /** Whether its answer is a condition or a refusal. */
    public boolean disagrees() { return answer == Willingness.CONDITIONAL || answer == Willingness.DECLINED; }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public long departmentId() { return departmentId; }
    public String expected() { return expected; }
    public Long askId() { return askId; }
    public Instant askedAt() { return askedAt; }
    public Willingness answer() { return answer; }
    public String words() { return words == null ? "" : words; }
    public Long answeredBy() { return answeredBy; }
    public Long answeredFor() { return answeredFor; }
    public Instant answeredAt() { return answeredAt; }
    public Willingness draft() { return draft; }
    public String draftWords() { return draftWords; }
    public Long draftedBy() { return draftedBy; }
    public Resolution resolution() { return resolution; }
    public String resolutionWhy() { return resolutionWhy; }
}
