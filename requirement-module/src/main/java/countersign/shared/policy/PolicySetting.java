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

/** A row of a scenario that the administrator set otherwise than the standard. */
@Entity
@Table(name = "policy_setting")
class PolicySetting {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Version private long version;
    @Enumerated(EnumType.STRING) private Scenario scenario;
    @Enumerated(EnumType.STRING) @Column(name = "policy_key") private PolicyKey policyKey;
    private String setting;
    private String lowest;
    private String highest;

    protected PolicySetting() {}

    PolicySetting(Scenario scenario, PolicyKey policyKey, PolicyStandard set) {
        this.scenario = scenario;
        this.policyKey = policyKey;
        become(set);
    }

    final void become(PolicyStandard set) {
        setting = set.setting();
        lowest = set.lowest();
        highest = set.highest();
    }

    PolicyKey policyKey() { return policyKey; }

    PolicyStandard set() { return new PolicyStandard(setting, lowest, highest); }
}
