package countersign.tracking.domain;

import countersign.tracking.SuspensionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A time in which the project rests (S5.8): from the executive's word until a change request resumes it or it is ended early. */
@Entity
@Table(name = "suspension")
public class Suspension {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "suspended_by") private long suspendedBy;
    @Column(name = "suspended_at") private Instant suspendedAt;
    private String reason;
    @Column(name = "review_on") private LocalDate reviewOn;
    @Column(name = "reviewed_for") private LocalDate reviewedFor;
    @Column(name = "change_request_id") private Long changeRequestId;
    @Column(name = "resumed_at") private Instant resumedAt;
    @Column(name = "working_days") private Integer workingDays;
    @Version private long version;

    protected Suspension() {}

    public Suspension(long projectId, long by, Instant at, String reason, LocalDate reviewOn) {
        this.projectId = projectId;
        this.suspendedBy = by;
        this.suspendedAt = at;
        this.reason = reason;
        this.reviewOn = reviewOn;
    }

    public long id() { return id; }

    public long projectId() { return projectId; }

    public Instant suspendedAt() { return suspendedAt; }

    public LocalDate reviewOn() { return reviewOn; }

    /** Whether its review date has come and the executive was not asked for it. */
    public boolean toReview(LocalDate today) {
        return resumedAt == null && !reviewOn.isAfter(today) && (reviewedFor == null || reviewedFor.isBefore(reviewOn));
    }

    /** The executive was asked at the review date. */
    public void reviewed() { reviewedFor = reviewOn; }

    /** The executive keeps it suspended until another review. */
    public void review(LocalDate on) { reviewOn = on; }

    /** Is to be resumed by that request, shifted by so many working days. */
    public void resumeBy(long request, int lost) {
        changeRequestId = request;
        workingDays = lost;
    }

    public void over(Instant at) { resumedAt = at; }

    public SuspensionView view() {
        return new SuspensionView(id == null ? 0 : id, projectId, suspendedBy, suspendedAt, reason, reviewOn, changeRequestId, resumedAt, workingDays);
    }
}
