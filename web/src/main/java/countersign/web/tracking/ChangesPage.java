package countersign.web.tracking;

import countersign.shared.ask.SignOffView;
import countersign.shared.ask.SignOffs;
import countersign.shared.content.Block;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.tracking.BufferMoves;
import countersign.tracking.ChangeField;
import countersign.tracking.ChangeProposal;
import countersign.tracking.ChangeReason;
import countersign.tracking.ChangeRequestView;
import countersign.tracking.ChangeRequests;
import countersign.tracking.Progress;
import countersign.tracking.TaskProgress;
import countersign.tracking.TrackingRights;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Change requests of a project (S5.6): raised on a copy of the plan with its impact before the eyes, and where each stands. */
@Named
@ViewScoped
public class ChangesPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LINES = 3;
    @Inject ProjectBean project;
    @Inject ChangeRequests changes;
    @Inject BufferMoves moves;
    @Inject Progress progress;
    @Inject SignOffs signOffs;
    @Inject TrackingRights rights;
    @Inject Directory directory;
    @Inject Refusals refusals;
    @Inject Me me;
    private transient List<ChangeRequestView> requests = List.of();
    private transient List<TaskProgress> tasks = List.of();
    private transient List<Block> preview = List.of();
    private final List<ChangeLine> lines = new ArrayList<>();
    private ChangeReason reason = ChangeReason.CHANGED_REQUIREMENT;
    private String explanation = "";
    private List<Long> added = new ArrayList<>();
    private boolean driver;
    private Long moved;
    private LocalDate until;
    private String why = "";

    /** Reads the requests; the reader may see the project. */
    public void load() {
        long id = project.getView().id();
        tasks = progress.of(id);
        requests = changes.of(id);
        driver = rights.mayDrive(id, me.getId());
        while (lines.size() < LINES) lines.add(new ChangeLine());
    }

    /** One more line for the form. */
    public void more() { lines.add(new ChangeLine()); }

    /** Computes what the changes would do; nothing is saved. */
    public void look() {
        preview = List.of();
        refusals.attempt(() -> {
            var impact = changes.preview(project.getId(), filled());
            preview = changes.content(project.getId(), impact, me.texts());
        });
    }

    /** Raises the request, or proposes it to the initiator. */
    public String raise() {
        return done(() -> changes.propose(me.actor(), project.getId(), new ChangeProposal(reason, explanation, filled(), added)),
                driver ? "web.tracking.change.raised" : "web.tracking.change.proposed");
    }

    private List<countersign.tracking.TaskChange> filled() { return lines.stream().filter(ChangeLine::filled).map(ChangeLine::change).toList(); }

    /** Raises a proposal as it is. */
    public String raise(long id) { return done(() -> changes.raise(me.actor(), id), "web.tracking.change.raised"); }

    public String withdraw(long id) { return done(() -> changes.withdraw(me.actor(), id, ""), "web.tracking.change.withdrawn"); }

    /** A later finish within the buffer. */
    public String move() {
        if (moved == null || until == null) {
            refusals.say("shared.input.missing");
            return null;
        }
        return done(() -> moves.move(me.actor(), moved, until, why), "web.tracking.change.moved");
    }

    private String done(Runnable command, String said) {
        if (!refusals.attempt(command)) return null;
        refusals.done(said);
        return "/project-changes.xhtml?faces-redirect=true&id=" + project.getId();
    }

    /** The request in words. */
    public List<Block> content(ChangeRequestView request) { return changes.content(request.id(), me.texts()); }

    /** Who signed and who is asked; null before it was raised. */
    public SignOffView signOff(ChangeRequestView request) { return request.signOffId() == null ? null : signOffs.view(request.signOffId()); }

    /** Whether the reader may take it back. */
    public boolean withdraws(ChangeRequestView request) { return request.state().open() && (driver || request.proposedBy() == me.getId()); }

    /** Whether the reader may raise it. */
    public boolean raises(ChangeRequestView request) {
        return driver && (request.state().name().equals("PROPOSED") || request.state().name().equals("CONFLICT"));
    }

    public String person(Long id) { return id == null ? "" : directory.person(id).name(); }

    public List<ChangeRequestView> getRequests() { return requests; }

    /** The leaves that are not done. */
    public List<TaskProgress> getTasks() { return tasks.stream().filter(task -> task.leaf() && !task.done()).toList(); }

    public boolean isTracked() { return !tasks.isEmpty(); }

    public boolean isDriver() { return driver; }

    public List<ChangeLine> getLines() { return lines; }

    public List<Block> getPreview() { return preview; }

    public ChangeReason[] getReasons() { return ChangeReason.values(); }

    public ChangeField[] getFields() { return ChangeField.values(); }

    public List<DepartmentView> getDepartments() { return directory.departments(); }

    public ChangeReason getReason() { return reason; }

    public void setReason(ChangeReason reason) { this.reason = reason; }

    public String getExplanation() { return explanation; }

    public void setExplanation(String explanation) { this.explanation = explanation; }

    public List<Long> getAdded() { return added; }

    public void setAdded(List<Long> added) { this.added = added; }

    public Long getMoved() { return moved; }

    public void setMoved(Long moved) { this.moved = moved; }

    public LocalDate getUntil() { return until; }

    public void setUntil(LocalDate until) { this.until = until; }

    public String getWhy() { return why; }

    public void setWhy(String why) { this.why = why; }
}
