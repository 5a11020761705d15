package countersign.web.tracking;

import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.SignOffView;
import countersign.shared.ask.SignOffs;
import countersign.shared.content.Block;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Text;
import countersign.tracking.BufferMoves;
import countersign.tracking.ChangeField;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Change requests of a project (S5.6): raised on a copy of the plan with its impact before the eyes, and where each stands. */
@Named
@ViewScoped
public class ChangesPage implements Serializable {

    private static final long serialVersionUID = 1;
    @Inject ProjectBean project;
    @Inject ChangeRequests changes;
    @Inject BufferMoves moves;
    @Inject Progress progress;
    @Inject SignOffs signOffs;
    @Inject TrackingRights rights;
    @Inject Directory directory;
    @Inject ProjectAccess access;
    @Inject Refusals refusals;
    @Inject Me me;
    private transient List<ChangeRequestView> requests = List.of();
    private transient Map<Long, SignOffView> signed = Map.of();
    private transient List<TaskProgress> tasks = List.of();
    private transient List<Block> preview = List.of();
    private ChangeForm form = new ChangeForm();
    private Long editing;
    private boolean driver;
    private Long moved;
    private LocalDate until;
    private String why = "";

    /** Reads the requests; the reader may see the project. */
    public void load() {
        long id = project.getView().id();
        tasks = progress.of(id);
        requests = changes.of(id);
        signed = signOffs.views(requests.stream().map(ChangeRequestView::signOffId).filter(Objects::nonNull).toList());
        driver = rights.mayDrive(id, me.getId());
    }

    /** One more line for the form. */
    public void more() { form.getLines().add(new ChangeLine()); }

    /** One more new task for the form. */
    public void addTask() { form.getTasks().add(new NewTaskLine()); }

    /** A task or field was chosen: the input begins with what stands there now. */
    public void begin(ChangeLine line) {
        if (line.getTaskId() == null) return;
        var now = changes.current(project.getId(), line.getTaskId(), line.getField());
        line.setValue(line.getInput().equals("department") ? now : changes.readable(line.getField(), now, me.texts()));
    }

    /** Takes a request into the form, to be worded anew and raised again. */
    public void reword(ChangeRequestView request) {
        form = ChangeForm.of(request, (field, value) -> changes.readable(field, value, me.texts()));
        editing = request.id();
        preview = List.of();
    }

    /** Computes what the changes would do; nothing is saved. */
    public void look() {
        preview = List.of();
        refusals.attempt(() -> {
            var impact = changes.preview(project.getId(), form.changes());
            preview = changes.content(project.getId(), impact, me.texts());
        });
    }

    /** Raises the request, or proposes it to the initiator. */
    public String raise() {
        return done(() -> {
            if (editing != null) changes.raise(me.actor(), editing, form.proposal());
            else changes.propose(me.actor(), project.getId(), form.proposal());
        }, driver ? "web.tracking.change.raised" : "web.tracking.change.proposed");
    }

    /** Raises a proposal as it is. */
    public String raise(long id) { return done(() -> changes.raise(me.actor(), id), "web.tracking.change.raised"); }

    public String withdraw(long id) { return done(() -> changes.withdraw(me.actor(), id, ""), "web.tracking.change.withdrawn"); }

    /** A later finish within the buffer. */
    public String move() {
        if (moved == null) refusals.sayAt("moved", "shared.input.choice");
        if (until == null) refusals.sayAt("finish", "shared.input.date");
        if (moved == null || until == null) return null;
        return done(() -> moves.move(me.actor(), moved, until, why), "web.tracking.change.moved");
    }

    private String done(Runnable command, String said) { return refusals.then(command, said, "/project-changes.xhtml?faces-redirect=true&id=" + project.getId()); }

    /** The request in words. */
    public List<Block> content(ChangeRequestView request) { return changes.content(request.id(), me.texts()); }

    /** Who signed and who is asked; null before it was raised. */
    public SignOffView signOff(ChangeRequestView request) { return request.signOffId() == null ? null : signed.get(request.signOffId()); }

    /** What it is about in a word: the reason, or that it is a move within the buffer. */
    public Text about(ChangeRequestView request) {
        return request.kind() == ChangeRequestView.Kind.WITHIN_BUFFER ? Text.of("tracking.changeKind.WITHIN_BUFFER") : request.reason().text();
    }

    /** Whether it waits because its project does. */
    public boolean rests(ChangeRequestView request) { return request.rests(project.getView().state()); }

    /** Where it stands in a word; what cannot go on now rests with its project. */
    public Text state(ChangeRequestView request) { return Text.of(rests(request) ? "web.tracking.change.rests" : "tracking.changeState." + request.state()); }

    /** What a head answered, or that they are waited for; whom nobody asks while the project rests is not done with it. */
    public Text answer(AskView ask, ChangeRequestView request) {
        if (rests(request) && ask.answeredAt() == null) return Text.of("web.tracking.change.rests");
        if (ask.open()) return Text.of("web.tracking.change.waits");
        return Text.of(ask.choice() == null || ask.answeredAt() == null ? "web.tracking.change.closed" : "tracking.change.answer." + ask.choice());
    }

    /** For which departments a head signs. */
    public String capacities(AskView ask) {
        return me.texts().list(ask.capacities().stream().map(Capacity::departmentId).filter(Objects::nonNull).map(id -> directory.department(id).name()).toList());
    }

    /** Whether the reader may take it back. */
    public boolean withdraws(ChangeRequestView request) { return request.state().open() && (driver || request.proposedBy() == me.getId()); }

    /** Whether the reader may raise it. */
    public boolean raises(ChangeRequestView request) {
        return driver && !rests(request) && (request.state().name().equals("PROPOSED") || request.state().name().equals("CONFLICT"));
    }

    public String person(Long id) { return id == null ? "" : directory.person(id).name(); }

    public List<ChangeRequestView> getRequests() { return requests; }

    /** The leaves that are not done. */
    public List<TaskProgress> getTasks() { return tasks.stream().filter(task -> task.leaf() && !task.done()).toList(); }

    public boolean isTracked() { return !tasks.isEmpty(); }

    public boolean isDriver() { return driver; }

    public ChangeForm getForm() { return form; }

    /** The number of the request that is worded anew; null while a new one is written. */
    public Integer getEditing() {
        return requests.stream().filter(request -> editing != null && request.id() == editing).map(ChangeRequestView::number).findFirst().orElse(null);
    }

    /** The summary tasks below which a new task can be put. */
    public List<TaskProgress> getPhases() { return tasks.stream().filter(task -> !task.leaf()).toList(); }

    /** The fields that can be set of a task that is there. */
    public List<ChangeField> getFields() { return Stream.of(ChangeField.values()).filter(field -> field != ChangeField.PARENT).toList(); }

    /** The names of those who take part, to choose from while an owner is typed. */
    public List<String> getNames() {
        return directory.people(access.people(project.getId())).values().stream().map(PersonView::name).sorted().distinct().toList();
    }

    public List<Block> getPreview() { return preview; }

    public ChangeReason[] getReasons() { return ChangeReason.values(); }

    public List<DepartmentView> getDepartments() { return directory.departments(); }

    public Long getMoved() { return moved; }

    public void setMoved(Long moved) { this.moved = moved; }

    public LocalDate getUntil() { return until; }

    public void setUntil(LocalDate until) { this.until = until; }

    public String getWhy() { return why; }

    public void setWhy(String why) { this.why = why; }
}
