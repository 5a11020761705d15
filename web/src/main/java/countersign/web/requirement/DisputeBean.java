package countersign.web.requirement;

import countersign.requirement.DisputeOutlook;
import countersign.requirement.DisputePosition;
import countersign.requirement.DisputeState;
import countersign.requirement.DisputeView;
import countersign.requirement.Disputes;
import countersign.requirement.Resources;
import countersign.web.frame.Me;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Disputes on the page (S2.4): raised, answered, settled, referred, each with its clock. One is handled at a time. */
@Named("disputePage")
@ViewScoped
public class DisputeBean implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject MeetingsPage page;
    @Inject ResourceBean rows;
    @Inject ProjectBean project;
    @Inject Disputes disputes;
    @Inject Resources resources;
    @Inject Me me;
    private DisputeModel raising = new DisputeModel();
    private DisputeModel handled;
    /** As they are shown: a button belongs to the dispute beside which it stood. */
    private transient List<DisputeView> all;
    private transient Map<Long, List<DisputeOutlook>> outlooks;

    /** An empty form to raise one. */
    public void load() { raising = DisputeModel.raising(page.isBegun() ? own() : null); }

    /** The department the reader speaks for among those that take part; the initiator notes for any of them, at first for their own. */
    private Long own() {
        if (!page.isRuns()) return rows.getMine().isEmpty() ? null : rows.getMine().get(0);
        return rows.getDepartments().stream().filter(d -> d.equals(me.getPerson().departmentId())).findFirst().orElse(rows.getDepartments().isEmpty() ? null : rows.getDepartments().get(0));
    }

    /** The disputes by number. */
    public List<DisputeView> getAll() {
        if (all == null) all = disputes.of(page.getId());
        return all;
    }

    /** Raises the dispute typed. */
    public String raise() { return page.done(() -> disputes.open(me.actor(), raising.raised(page.getId(), page.isRuns())), "web.meetings.dispute.raised"); }

    /** Opens the forms of one dispute. */
    public void handle(long id) {
        var dispute = disputes.view(id);
        var department = dispute.departmentIds().stream().filter(d -> resources.mayEdit(page.getId(), me.getId(), d)).findFirst().orElse(null);
        handled = DisputeModel.of(dispute, department, project.getView().executiveId());
    }

    /** Closes the forms. */
    public void leave() { handled = null; }

    /** Notes a department's position. */
    public String position() {
        return page.done(() -> disputes.position(me.actor(), handled.getId(), handled.getDepartment(), handled.getWords(), handled.getOption()), "web.meetings.saved");
    }

    /** Keeps the options. */
    public String saveOptions() {
        return page.done(() -> disputes.options(me.actor(), handled.getId(), handled.getShown(), handled.typedOptions()),
                () -> handled.shown(disputes.view(handled.getId())), "web.meetings.saved");
    }

    /** Settles it on the spot. */
    public String settle() {
        return page.done(() -> disputes.settle(me.actor(), handled.getId(), handled.getOption(), handled.getWords()), "web.meetings.dispute.settled");
    }

    /** Refers it. */
    public String refer() {
        return page.done(() -> disputes.refer(me.actor(), handled.getId(), handled.getPlace(), handled.getPerson(), handled.dueAt()), "web.meetings.dispute.referred");
    }

    /** Enters a spoken decision, which that person then confirms (P1). */
    public String spoken() {
        return page.done(() -> disputes.enterSpoken(me.actor(), handled.getId(), handled.getPerson(), handled.getOption(), handled.getWords()), "web.meetings.dispute.spoken");
    }

    /** Drops it. */
    public String withdraw() { return page.done(() -> disputes.withdraw(me.actor(), handled.getId(), handled.getWords()), "web.meetings.dispute.withdrawn"); }

    /** The text of the option a department supports; empty for none. */
    public String supported(DisputeView dispute, DisputePosition position) {
        return dispute.options().stream().filter(o -> o.code().equals(position.option())).map(o -> o.text()).findFirst().orElse("");
    }

    /** What an option does to the end date, in words; empty where that is not known. */
    public String end(DisputeView dispute, String option) {
        if (outlooks == null) outlooks = new HashMap<>();
        return outlooks.computeIfAbsent(dispute.id(), id -> disputes.outlooks(dispute)).stream().filter(o -> o.code().equals(option)).map(o -> me.texts().get(o.text())).findFirst().orElse("");
    }

    /** How a state looks. */
    public String style(DisputeView dispute) {
        if (dispute.state() == DisputeState.SETTLED) return "cs-badge-good";
        if (dispute.state() == DisputeState.WITHDRAWN) return "cs-badge-idle";
        return dispute.clock().overdue() ? "cs-badge-bad" : "cs-badge-warn";
    }

    public DisputeModel getRaising() { return raising; }
    public DisputeModel getHandled() { return handled; }
    public Long getHandledId() { return handled == null ? null : handled.getId(); }
}
