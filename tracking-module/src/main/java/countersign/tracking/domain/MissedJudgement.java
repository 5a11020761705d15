package countersign.tracking.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Up to when (in its zone) a project's missed finishes were judged, so that the sweep judges none twice. */
@Entity
@Table(name = "missed_judgement")
public class MissedJudgement {

    @Id
    @Column(name = "project_id") private Long projectId;
    @Column(name = "judged_until") private String until;

    protected MissedJudgement() {}

    public MissedJudgement(long projectId) { this.projectId = projectId; }

    public long projectId() { return projectId; }

    public LocalDateTime until() { return LocalDateTime.parse(until); }

    public void judged(LocalDateTime now) { until = now.toString(); }
}
