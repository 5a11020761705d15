package countersign.shared.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row that one project tightened. */
@Entity
@Table(name = "project_policy")
class ProjectPolicy {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Version private long version;
    @Column(name = "project_id") private long projectId;
    @Enumerated(EnumType.STRING) @Column(name = "policy_key") private PolicyKey policyKey;
    private String setting;

    protected ProjectPolicy() {}

    ProjectPolicy(long projectId, PolicyKey policyKey, String setting) {
        this.projectId = projectId;
        this.policyKey = policyKey;
        this.setting = setting;
    }

    void become(String other) { setting = other; }

    long projectId() { return projectId; }

    /** Whether something else holds for it when the scenario's row becomes another. */
    boolean becomesOtherwise(PolicyStandard was, PolicyStandard became) {
        return !PolicyRules.effective(policyKey, setting, was).equals(PolicyRules.effective(policyKey, setting, became));
    }

    PolicyKey policyKey() { return policyKey; }

    String setting() { return setting; }
}
