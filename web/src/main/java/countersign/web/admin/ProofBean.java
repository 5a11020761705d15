package countersign.web.admin;

import countersign.shared.ask.Proof;
import countersign.shared.ask.ProofEdit;
import countersign.shared.ask.ProofRow;
import countersign.shared.ask.Proofs;
import countersign.shared.party.DirectoryLists;
import countersign.shared.party.PeopleFilter;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.policy.ProofForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What answers from mails need, on the policy page (A3): every kind of ask with a choice, saved together; and who could not be sent a code. */
@Named("adminProofs")
@ViewScoped
@AdministratorsOnly
public class ProofBean implements Serializable {

    private static final int HISTORY = 20;
    @Inject Proofs proofs;
    @Inject DirectoryLists people;
    @Inject Parties parties;
    @Inject PolicyBean policy;
    @Inject Refusals refusals;
    @Inject Me me;
    private ProofForm form;

    /** Saves what was chosen otherwise; a kind that somebody else has changed is said, and shown as it is now beside what was chosen. */
    public String save() {
        var wishes = form().wishes();
        if (!refusals.attempt(() -> proofs.edit(me.actor(), policy.getScenario(), wishes), () -> form().show(rows()))) return null;
        refusals.done("web.admin.proof.saved", wishes.size());
        return "/admin-policy.xhtml?faces-redirect=true&scenario=" + policy.getScenario();
    }

    private List<ProofRow> rows() { return proofs.rows(policy.getScenario()); }

    private ProofForm form() {
        if (form == null) form = new ProofForm(rows(), me.texts());
        return form;
    }

    /** Every kind of ask. */
    public List<ProofForm.Line> getLines() { return form().getLines(); }

    /** Whether any kind wants a code. */
    public boolean isCodes() { return getLines().stream().anyMatch(line -> line.getShown() == Proof.CODE); }

    /** How many people have no second address. */
    public long getWithout() { return people.count(new PeopleFilter("", null, false, true)); }

    /** What was changed for the scenario, the latest first. */
    public List<ProofEdit> getHistory() {
        var history = proofs.history(policy.getScenario(), HISTORY);
        parties.know(history.stream().map(ProofEdit::by).filter(by -> by > 0).toList());
        return history;
    }
}
