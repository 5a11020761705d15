package countersign.web.policy;

import countersign.requirement.ProjectPolicies;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyRow;
import countersign.shared.policy.PolicyTime;
import countersign.shared.text.Text;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of one project (SPEC section 4): for everybody who sees it to read, for its initiator's side to make stricter. */
@Named("projectPolicy")
@ViewScoped
public class ProjectPolicyBean implements Serializable {

    private static final int HISTORY = 30;

    @Inject ProjectPolicies policies;
    @Inject ProjectBean project;
    @Inject Directory directory;
    @Inject PolicyWords words;
    @Inject Refusals refusals;
    @Inject Me me;
    private PolicyKey key;
    private String shown;
    private PolicyPart setting;
    private ProofForm proofs;
    private transient List<PolicyRow> rows;
    private transient List<RuleEdit> history;

    /** Opens the row named in the address, if one is and the reader may set it. */
    public void load() {
        project.check();
        if (!isMine() || key == null || key.tightening() == PolicyKey.Tightening.NONE) {
            key = null;
            return;
        }
        shown = row().setting();
        setting = new PolicyPart(key.kind(), shown);
    }

    /** Sets the open row; a refusal names what would be right, and a row that somebody else has changed is shown as it is now. */
    public String save() { return set(setting.written()); }

    /** Puts the open row back to what the kind of project has. */
    public String reset() { return set(""); }

    private String set(String wanted) {
        if (!refusals.attempt(() -> policies.tighten(me.actor(), project.getId(), key, wanted, shown))) {
            rows = null;
            shown = row().setting();
            return null;
        }
        rows = null;
        refusals.done("web.project.policy.saved", me.texts().get(key.text()), me.texts().get(row().text()));
        return here();
    }

    /** Saves what was chosen otherwise about answers. */
    public String saveProofs() {
        var wishes = getProofs().wishes();
        if (!refusals.attempt(() -> policies.tighten(me.actor(), project.getId(), wishes), () -> proofs.show(policies.proofs(project.getId())))) return null;
        refusals.done("web.admin.proof.saved", wishes.size());
        return here();
    }

    private String here() { return "/project-policy.xhtml?faces-redirect=true&id=" + project.getId(); }

    /** The row that is open. */
    public PolicyRow getRow() { return key == null ? null : row(); }

    private PolicyRow row() { return getRows().stream().filter(r -> r.key() == key).findFirst().orElseThrow(); }

    /** Whether the reader may set the rules. */
    public boolean isMine() { return policies.mayTighten(project.getId(), me.getId()); }

    /** Every rule. */
    public List<PolicyRow> getRows() {
        if (rows == null) rows = policies.rows(project.getId());
        return rows;
    }

    /** What answers need. */
    public ProofForm getProofs() {
        if (proofs == null) proofs = new ProofForm(policies.proofs(project.getId()), me.texts());
        return proofs;
    }

    /** What was changed, about answers too, the latest first. */
    public List<RuleEdit> getHistory() {
        if (history == null) history = read();
        return history;
    }

    /** What the project set itself, where it is not what holds, and why it is not. */
    public String overruled(PolicyRow row) { return me.texts().get(row.changed() ? "web.project.policy.own.bounded" : "web.project.policy.own.stricter", said(row.ownText()), said(row.text())); }

    private List<RuleEdit> read() {
        var rules = policies.history(project.getId(), HISTORY);
        var answers = policies.proofHistory(project.getId(), HISTORY);
        var names = directory.people(Stream.concat(rules.stream().flatMap(e -> Stream.of(e.by(), e.insteadOf())), answers.stream().flatMap(e -> Stream.of(e.by(), e.insteadOf())))
                .filter(Objects::nonNull).collect(Collectors.toSet()));
        var lines = Stream.concat(rules.stream().map(e -> new RuleEdit(said(e.key().text()), words.said(e.key(), e.was()), words.said(e.key(), e.became()), e.at(), name(names, e.by(), e.insteadOf()))),
                answers.stream().map(e -> new RuleEdit(said(e.name()), said(e.was().text()), said(e.became().text()), e.at(), name(names, e.by(), e.insteadOf()))));
        return lines.sorted(Comparator.comparing(RuleEdit::at).reversed()).limit(HISTORY).toList();
    }

    private String said(Text text) { return me.texts().get(text); }

    /** Both names where a deputy did it (P1). */
    private String name(Map<Long, PersonView> names, long personId, Long insteadOf) {
        var own = names.containsKey(personId) ? names.get(personId).name() : "—";
        return insteadOf == null ? own : me.texts().get("web.act.instead", own, names.get(insteadOf).name());
    }

    /** The row that is open; null if none. */
    public PolicyKey getKey() { return key; }

    /** @param key see {@link #getKey} */
    public void setKey(PolicyKey key) { this.key = key; }

    /** The units in which the open row may be written. */
    public List<PolicyTime.Unit> getUnits() { return row().units(); }

    /** The open row's setting. */
    public PolicyPart getSetting() { return setting; }
}
