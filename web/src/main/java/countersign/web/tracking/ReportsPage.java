package countersign.web.tracking;

import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.policy.Policies;
import countersign.shared.policy.Policy;
import countersign.shared.text.Text;
import countersign.tracking.ChangeRequestView;
import countersign.tracking.ChangeRequests;
import countersign.tracking.HandOverView;
import countersign.tracking.HandOvers;
import countersign.tracking.ProblemView;
import countersign.tracking.Problems;
import countersign.tracking.Progress;
import countersign.tracking.Reports;
import countersign.tracking.ShiftView;
import countersign.tracking.SuspensionView;
import countersign.tracking.Suspensions;
import countersign.tracking.TaskProgress;
import countersign.tracking.TrackingRights;
import countersign.tracking.Waiting;
import countersign.tracking.WaitingDepartment;
import countersign.tracking.WarningView;
import countersign.tracking.Warnings;
import countersign.tracking.WeekSummary;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How the project goes (S5.1–S5.5, S5.7): own progress, all tasks, S-curve, warnings, problems, hand-overs, who waits for whom. */
@Named
@ViewScoped
public class ReportsPage implements Serializable {

    private static final long serialVersionUID = 1;
    @Inject ProjectBean project;
    @Inject Progress progress;
    @Inject Reports reports;
    @Inject Warnings warnings;
    @Inject Problems problems;
    @Inject HandOvers handOvers;
    @Inject Suspensions suspensions;
    @Inject Policies policies;
    @Inject ChangeRequests changes;
    @Inject Waiting waiting;
    @Inject TrackingRights rights;
    @Inject Directory directory;
    @Inject Refusals refusals;
    @Inject Me me;
    private transient List<TaskProgress> tasks = List.of();
    private transient List<WarningView> warned = List.of();
    private transient List<ProblemView> troubles = List.of();
    private transient List<HandOverView> handed = List.of();
    private transient List<WaitingDepartment> waits = List.of();
    private transient List<WeekSummary> weeks = List.of();
    private transient CurveChart chart;
    private transient Policy policy;
    private transient List<ShiftView> shifts = List.of();
    private transient Map<Long, Integer> numbers = Map.of();
    private transient SuspensionView suspension;
    private transient Map<Long, PersonView> people = Map.of();
    private transient Map<Long, String> departments = Map.of();
    private List<OwnLine> own = List.of();
    private boolean driver;
    private String what = "";
    private Long taskId;
    private boolean coordination;
    private final Map<Long, String> words = new HashMap<>();

    /** Reads everything; the reader may see the project, which {@code project.check} has asked before. */
    public void load() {
        long id = project.getView().id();
        tasks = progress.of(id);
        if (tasks.isEmpty()) return;
        warned = warnings.of(id);
        troubles = problems.of(id);
        handed = handOvers.of(id);
        waits = waiting.of(id, me.getId(), me.texts());
        weeks = reports.weeks(id, 12);
        chart = new CurveChart(progress.curve(id));
        shifts = progress.shifts(id, 15);
        policy = policies.ofProject(id, project.getView().scenario());
        numbers = changes.of(id).stream().collect(Collectors.toMap(ChangeRequestView::id, ChangeRequestView::number));
        suspension = suspensions.running(id).orElse(null);
        departments = new HashMap<>();
        directory.all().forEach((key, department) -> departments.put(key, department.name()));
        people = directory.people(tasks.stream().map(task -> task.task().ownerId()).filter(Objects::nonNull).distinct().toList());
        own = reports.lines(me.getId(), id).stream().map(OwnLine::new).toList();
        driver = rights.mayDrive(id, me.getId());
    }

    /** Reports the lines that were touched, together; who touched none says that all of them still stand where they stood. */
    public String report() {
        var touched = own.stream().filter(OwnLine::touched).toList();
        var said = touched.isEmpty() ? own : touched;
        return done(() -> progress.report(me.actor(), said.stream().map(OwnLine::report).toList()), "web.tracking.reported");
    }

    /** All own tasks as planned, in one tap (S5.1). */
    public String asPlanned() { return done(() -> progress.report(me.actor(), own.stream().map(OwnLine::planned).toList()), "web.tracking.reported"); }

    /** Raises a problem. */
    public String raise() { return done(() -> problems.raise(me.actor(), project.getId(), taskId, what, coordination), "web.tracking.problem.raised"); }

    public String solve(long id) { return done("problem:" + id, () -> problems.solve(me.actor(), id, words.get(id)), "web.tracking.problem.solved"); }

    public String coordinate(long id) { return done(() -> problems.coordinate(me.actor(), id), "web.tracking.problem.raised"); }

    public String takeOver(long id) { return done(() -> handOvers.takeOver(me.actor(), id), "web.tracking.takenOver"); }

    public String giveBack(long id) { return done("hand-over:" + id, () -> handOvers.giveBack(me.actor(), id, words.get(id)), "web.tracking.returned"); }

    public String issue(long id) { return done(() -> warnings.issue(me.actor(), id), "web.tracking.issued"); }

    public String askHelpers(long task) { return done(() -> reports.askHelpers(me.actor(), task), "web.tracking.helpersAsked"); }

    private String done(Runnable command, String said) { return done("", command, said); }

    private String done(String row, Runnable command, String said) {
        if (!refusals.attempt(row, command)) return null;
        refusals.done(said);
        return "/project-reports.xhtml?faces-redirect=true&id=" + project.getId();
    }

    /** A warning in words. */
    public List<countersign.shared.content.Block> content(WarningView warning) { return warnings.content(warning, me.texts()); }

    /** Whether the reader may take this result over or return it. */
    public boolean receives(HandOverView h) {
        var receiver = h.receiverId() != null && h.receiverId().equals(me.getId());
        return h.state().name().equals("OFFERED") && (receiver || rights.heads(me.getId(), h.receiverDepartmentId()));
    }

    /** Whether the reader may ask the collaborators of this task. */
    public boolean asksHelpers(TaskProgress task) {
        var owns = task.task().ownerId() != null && task.task().ownerId().equals(me.getId());
        return task.leaf() && !task.done() && !task.task().collaboratorIds().isEmpty() && (owns || driver || heads(task));
    }

    private boolean heads(TaskProgress task) { return task.task().leadDepartmentId() != null && rights.heads(me.getId(), task.task().leadDepartmentId()); }

    /** Why a finish moved, in one line (S5.4). */
    public String cause(ShiftView shift) {
        var request = shift.changeRequestId() == null ? 0 : numbers.getOrDefault(shift.changeRequestId(), 0);
        return me.texts().get("tracking.moved." + shift.kind() + (shift.kind() == ShiftView.Kind.CHANGE && request == 0 ? ".plan" : ""), task(shift.causeTaskId()), request);
    }

    /** Whether the reader may close this problem. */
    public boolean solves(ProblemView problem) {
        var mine = problem.raisedBy() == me.getId() || problem.with() != null && problem.with().equals(me.getId());
        return problem.open() && (mine || driver);
    }

    public String person(Long id) { return id == null ? "—" : people.containsKey(id) ? people.get(id).name() : directory.person(id).name(); }

    public String department(Long id) { return id == null ? "—" : departments.getOrDefault(id, "—"); }

    /** A task's number and name; empty for none. */
    public String task(Long id) {
        return tasks.stream().filter(task -> id != null && task.taskId() == id).map(task -> task.task().number() + " " + task.task().name()).findFirst().orElse("");
    }

    public List<TaskProgress> getTasks() { return tasks; }

    public List<WarningView> getWarnings() { return warned; }

    public List<ProblemView> getProblems() { return troubles; }

    public List<HandOverView> getHandOvers() { return handed; }

    public List<WaitingDepartment> getWaiting() { return waits; }

    public List<WeekSummary> getWeeks() { return weeks; }

    public CurveChart getChart() { return chart; }

    /** From when on a task is warned of, by the measure that the policy chose (S5.3). */
    public Text getThreshold() {
        return Text.of("tracking.warning.rule." + policy.warningMeasure(), policy.warningPoints(), policy.warningTime().text(), policy.warningShortTask().text());
    }

    /** After which time a warning issues itself, and how that time is counted. */
    public Text getIssueTime() { return policy.warningIssue().explained(emergency()); }

    /** After which time a problem climbs (S5.5), and how that time is counted. */
    public Text getProblemTime() { return policy.problem().explained(emergency()); }

    private boolean emergency() { return project.getView().scenario().emergency(); }

    public List<ShiftView> getShifts() { return shifts; }

    public SuspensionView getSuspension() { return suspension; }

    public List<OwnLine> getOwn() { return own; }

    public boolean isDriver() { return driver; }

    public Map<Long, String> getWords() { return words; }

    public String getWhat() { return what; }

    public void setWhat(String what) { this.what = what; }

    public Long getTaskId() { return taskId; }

    public void setTaskId(Long taskId) { this.taskId = taskId; }

    public boolean isCoordination() { return coordination; }

    public void setCoordination(boolean coordination) { this.coordination = coordination; }
}
