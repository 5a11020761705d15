package countersign.shared.policy;

import countersign.shared.text.Text;

/** What kind of work a project is (项目类型); it selects the policy. */
public enum Scenario {
    STRATEGIC_GOAL, CROSS_FUNCTIONAL_PROJECT, RESOURCE_COORDINATION, EMERGENCY_RESPONSE, LONG_TERM_COOPERATION;

    /** Whether clocks run round the clock and every step counts in hours (S1.5). */
    public boolean emergency() { return this == EMERGENCY_RESPONSE; }

    /** Whether the work is long, so that tasks may be longer and reports fortnightly. */
    public boolean longTerm() { return this == STRATEGIC_GOAL || this == LONG_TERM_COOPERATION; }

    /** Its name. */
    public Text text() { return Text.of("shared.policy.scenario." + name()); }
}
