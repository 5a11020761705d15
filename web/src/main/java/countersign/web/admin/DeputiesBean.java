package countersign.web.admin;

import countersign.shared.ask.Deputies;
import countersign.shared.audit.AuditTrail;
import countersign.shared.audit.AuditView;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.people.DeputyForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who stands in for a person, settled by an administrator where neither they nor whoever answers for them can (P1); with what was settled before, by whom. */
@Named("adminDeputies")
@ViewScoped
@AdministratorsOnly
public class DeputiesBean implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String DONE = "shared.audit.deputy.";
    private static final int MOST = 10;
    @Inject Deputies standIns;
    @Inject Directory directory;
    @Inject Policies policies;
    @Inject AuditTrail audit;
    @Inject Refusals refusals;
    @Inject Me me;
    private Long person;
    private ArrayList<DeputyView> shown = new ArrayList<>();
    private transient List<AuditView> history;
    private final DeputyForm form = new DeputyForm();

    /** What the page shows of a person, which is what a decision is about. @param id null for somebody who is yet to be added */
    public void load(Long id) {
        person = id;
        if (person != null) show();
    }

    private void show() {
        shown = new ArrayList<>(directory.deputiesOf(person));
        history = null;
    }

    /** Lets the colleague picked stand in for the person. */
    public String appoint() {
        if (!form.appoint(refusals, standIns, me.actor(), person, shown, this::show)) return null;
        refusals.done("web.departments.away.set", form.getDeputy().name(), name(person));
        return again();
    }

    /** Ends all standing-in for the person. */
    public String dismiss() {
        if (!refusals.attempt(() -> standIns.dismiss(me.actor(), person, shown), this::show)) return null;
        refusals.done("web.departments.away.ended", name(person));
        return again();
    }

    private String again() { return "/admin-person.xhtml?faces-redirect=true&id=" + person; }

    /** Who stands in, now or later. */
    public List<DeputyView> getAll() { return shown; }

    /** What was settled, the newest first. */
    public List<AuditView> getHistory() {
        if (history == null) history = person == null ? List.of() : settled();
        return history;
    }

    private List<AuditView> settled() {
        return audit.of("person:" + person).stream().filter(entry -> entry.what().key().startsWith(DONE)).sorted(Comparator.comparing(AuditView::id).reversed()).limit(MOST).toList();
    }

    /** What one line of it says. */
    public String said(AuditView entry) { return me.texts().get(entry.what()); }

    /** A person's name; of what nobody did, the product's. */
    public String name(Long personId) { return personId == null ? me.texts().get("web.admin.deputy.system") : directory.person(personId).name(); }

    /** The most days somebody may stand in. */
    public int getLongest() { return policies.longestDeputyDays(); }

    /** Who is to stand in. */
    public DeputyForm getForm() { return form; }
}
