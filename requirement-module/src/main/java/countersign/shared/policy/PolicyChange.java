package countersign.shared.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of a row, kept for good: of a scenario, or of one project ({@code projectId} not null). */
@Entity
@Table(name = "policy_change")
class PolicyChange {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Enumerated(EnumType.STRING) private Scenario scenario;
    @Column(name = "project_id") private Long projectId;
    @Enumerated(EnumType.STRING) @Column(name = "policy_key") private PolicyKey policyKey;
    private String was;
    private String became;
    @Column(name = "changed_by") private long changedBy;
    @Column(name = "changed_for") private Long changedFor;
    @Column(name = "changed_at") private Instant changedAt;

    protected PolicyChange() {}

    PolicyChange(Scenario scenario, Long projectId, PolicyEdit edit) {
        this.scenario = scenario;
        this.projectId = projectId;
        this.policyKey = edit.key();
        this.was = edit.was();
        this.became = edit.became();
        this.changedBy = edit.by();
        this.changedFor = edit.insteadOf();
        this.changedAt = edit.at();
    }

    PolicyEdit edit() { return new PolicyEdit(policyKey, was, became, changedBy, changedFor, changedAt); }
}
