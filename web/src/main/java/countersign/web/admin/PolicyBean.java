package countersign.web.admin;

import countersign.acceptance.LessonView;
import countersign.acceptance.PolicyProposals;
import countersign.shared.policy.EditPolicy;
import countersign.shared.policy.Policies;
import countersign.shared.policy.PolicyEdit;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyRow;
import countersign.shared.policy.Scenario;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.policy.PolicyPart;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The policy page (SPEC section 4): the rows of a scenario, one of them open for editing, and what was changed. */
@Named("adminPolicy")
@ViewScoped
@AdministratorsOnly
public class PolicyBean implements Serializable {

    private static final int HISTORY = 30;

    @Inject Policies policies;
    @Inject PolicyProposals suggestions;
    @Inject Parties parties;
    @Inject Refusals refusals;
    @Inject Me me;
    private Scenario scenario = Scenario.CROSS_FUNCTIONAL_PROJECT;
    private PolicyKey key;
    private Long proposal;
    private String shown;
    private transient List<LessonView> proposals;
    private PolicyPart setting;
    private PolicyPart lowest;
    private PolicyPart highest;

    /** Opens the row named in the address, if one is. */
    public void load() {
        if (key == null) return;
        var row = row();
        shown = row.shown();
        setting = new PolicyPart(key.kind(), row.setting());
        lowest = new PolicyPart(key.kind(), row.lowest());
        highest = new PolicyPart(key.kind(), row.highest());
    }

    /** Sets the open row; a refusal names what would be right, and a row that somebody else has changed is shown as it is now. */
    public String save() {
        var edit = new EditPolicy(scenario, key, setting.written(), lowest.written(), highest.written(), shown);
        if (!refusals.attempt(() -> policies.edit(edit, me.actor()))) {
            shown = row().shown();
            return null;
        }
        if (getFollowed() != null) suggestions.adopt(me.actor(), proposal);
        refusals.done("web.admin.policy.saved", me.texts().get(key.text()), me.texts().get(row().text()));
        return "/admin-policy.xhtml?faces-redirect=true&scenario=" + scenario;
    }

    /** Puts the open row back to what a new installation has. */
    public String reset() {
        setting = new PolicyPart(key.kind(), row().standard());
        return save();
    }

    /** What retrospectives propose for the scenario. */
    public List<LessonView> getProposals() {
        if (proposals == null) proposals = suggestions.of(scenario);
        return proposals;
    }

    /** The open proposal that the open row is edited for; null if none is. */
    public LessonView getFollowed() {
        return proposal == null ? null : getProposals().stream().filter(p -> p.id() == proposal && p.policyKey() == key && p.adoptedAt() == null).findFirst().orElse(null);
    }

    /** Does not follow a proposal. */
    public String decline(long lessonId) {
        if (!refusals.attempt(() -> suggestions.decline(me.actor(), lessonId))) return null;
        refusals.done("web.admin.policy.proposal.declined");
        return "/admin-policy.xhtml?faces-redirect=true&scenario=" + scenario;
    }

    /** The rows of the scenario. */
    public List<PolicyRow> getRows() { return policies.rows(scenario); }

    /** What was changed for the scenario, the latest first. */
    public List<PolicyEdit> getHistory() {
        var history = policies.history(scenario, 0, HISTORY);
        parties.know(history.stream().map(PolicyEdit::by).filter(by -> by > 0).toList());
        return history;
    }

    private PolicyRow row() { return policies.rows(scenario).stream().filter(r -> r.key() == key).findFirst().orElseThrow(); }

    /** The kinds of projects. */
    public Scenario[] getScenarios() { return Scenario.values(); }

    /** Whose policy is shown. */
    public Scenario getScenario() { return scenario; }

    /** @param scenario see {@link #getScenario} */
    public void setScenario(Scenario scenario) { if (scenario != null) this.scenario = scenario; }

    /** The row that is open; null if none. */
    public PolicyKey getKey() { return key; }

    /** @param key see {@link #getKey} */
    public void setKey(PolicyKey key) { this.key = key; }

    /** The proposal that is followed; null if none is. */
    public Long getProposal() { return proposal; }

    /** @param proposal see {@link #getProposal} */
    public void setProposal(Long proposal) { this.proposal = proposal; }

    /** The open row's setting. */
    public PolicyPart getSetting() { return setting; }

    /** Its lower bound. */
    public PolicyPart getLowest() { return lowest; }

    /** Its upper bound. */
    public PolicyPart getHighest() { return highest; }
}
