package countersign.shared.ask;

import countersign.shared.policy.Scenario;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was set for a kind of ask, kept for good: the last row of a scenario and kind holds, or of a project and kind; the others are its history. */
@Entity
@Table(name = "ask_proof")
class ProofSetting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Enumerated(EnumType.STRING) Scenario scenario;
    @Column(name = "project_id") Long projectId;
    @Column(name = "ask_kind") String kind;
    @Enumerated(EnumType.STRING) Proof was;
    @Enumerated(EnumType.STRING) Proof became;
    @Column(name = "changed_by") long changedBy;
    @Column(name = "changed_for") Long changedFor;
    @Column(name = "changed_at") Instant changedAt;
}
