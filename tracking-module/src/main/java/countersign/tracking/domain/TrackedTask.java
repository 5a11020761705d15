package countersign.tracking.domain;

import countersign.shared.json.Json;
import countersign.tasking.PlannedTask;
import countersign.tracking.ProgressState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A task of the baseline that holds, with its progress: not started, running, offered to those who wait for it, perhaps returned, done. A new baseline
 * replaces the plan's side and keeps the progress.
 */
@Entity
@Table(name = "tracked_task")
public class TrackedTask {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "task_id") private long taskId;
    private int ordinal;
    private boolean leaf;
    @Column(name = "owner_id") private Long ownerId;
    @Column(name = "lead_id") private Long leadId;
    @Column(name = "start_at") private String start;
    @Column(name = "finish_at") private String finish;
    private String content;
    @Enumerated(EnumType.STRING) private ProgressState state = ProgressState.NOT_STARTED;
    private int percent;
    @Column(name = "actual_start") private String actualStart;
    @Column(name = "actual_finish") private String actualFinish;
    @Column(name = "expected_finish") private LocalDate expectedFinish;
    @Column(name = "reported_at") private Instant reportedAt;
    @Column(name = "forecast_start") private String forecastStart;
    @Column(name = "forecast_finish") private String forecastFinish;
    private boolean removed;
    private boolean stated;
    @Version private long version;
    @Transient private PlannedTask planned;
    @Transient private String read;

    protected TrackedTask() {}

    /** A task that is tracked from now on. */
    public TrackedTask(long projectId, int ordinal, PlannedTask planned) {
        this.projectId = projectId;
        this.taskId = planned.taskId();
        take(ordinal, planned);
    }

    /** The plan's side, from a baseline; the forecast begins as the plan. */
    public void take(int place, PlannedTask planned) {
        ordinal = place;
        leaf = !planned.summary();
        ownerId = planned.ownerId();
        leadId = planned.leadDepartmentId();
        start = planned.start().toString();
        finish = planned.finish().toString();
        content = Json.write(planned);
        forecastStart = start;
        forecastFinish = finish;
        removed = false;
        if (expectedFinish != null && !state.done() && expectedFinish.isBefore(planned.finish().toLocalDate())) expectedFinish = null;
    }

    /** The plan has it no longer. */
    public void remove() { removed = true; }

    public boolean removed() { return removed; }

    public long projectId() { return projectId; }

    public long taskId() { return taskId; }

    public int ordinal() { return ordinal; }

    public boolean leaf() { return leaf; }

    public Long ownerId() { return ownerId; }

    public Long leadId() { return leadId; }

    /** The plan's side; read once from what is stored, however often it is asked. */
    @SuppressWarnings("StringEquality")
    public PlannedTask planned() {
        if (planned == null || read != content) {
            planned = Json.read(content, PlannedTask.class);
            read = content;
        }
        return planned;
    }

    public ProgressState state() { return state; }

    public int percent() { return percent; }

    public LocalDateTime actualStart() { return time(actualStart); }

    public LocalDateTime actualFinish() { return time(actualFinish); }

    public LocalDate expectedFinish() { return expectedFinish; }

    public Instant reportedAt() { return reportedAt; }

    /** Whether how far it is was stated by hand, and not reported since. */
    public boolean stated() { return stated; }

    public LocalDateTime forecastStart() { return time(forecastStart); }

    public LocalDateTime forecastFinish() { return time(forecastFinish); }

    /** How far it is, by itself. */
    public Standing standing() { return new Standing(state, percent, actualStart(), actualFinish(), expectedFinish, reportedAt, stated); }

    /** It stands so: as said now, or as it stood before something was said by mistake. */
    public void stand(Standing so) {
        state = so.state();
        percent = so.percent();
        actualStart = text(so.actualStart());
        actualFinish = text(so.actualFinish());
        expectedFinish = so.expectedFinish();
        reportedAt = so.reportedAt();
        stated = so.stated();
    }

    /** Takes a report, as {@link Standing#report} says. */
    public void report(int reported, LocalDate expected, LocalDateTime at, Instant moment, boolean receives) {
        stand(standing().report(reported, expected, at, moment, time(start), receives));
    }

    /** Everybody who waits for it took it over. */
    public void done(LocalDateTime at) {
        if (actualStart == null) actualStart = Standing.earlier(at, time(start)).toString();
        percent = 100;
        state = ProgressState.DONE;
        actualFinish = at.toString();
    }

    /** A receiver returned it: it is not done. */
    public void returned() {
        if (state == ProgressState.OFFERED || state == ProgressState.DONE) state = ProgressState.RETURNED;
        percent = Math.min(percent, 99);
        actualFinish = null;
    }

    /** Owner and lead head agreed on a move within its buffer. */
    public void expect(LocalDate agreed) { expectedFinish = agreed; }

    /** Takes the live forecast. @return whether its finish moved to another day */
    public boolean forecast(LocalDateTime starts, LocalDateTime finishes) {
        var moved = !forecastFinish().toLocalDate().equals(finishes.toLocalDate());
        forecastStart = starts.toString();
        forecastFinish = finishes.toString();
        return moved;
    }

    /** Nobody said it was done: it was reached with what lies before it, which is not done after all. */
    public boolean notReached() {
        if (!state.done() || reportedAt != null || planned().estimate() > 0) return false;
        stand(new Standing(ProgressState.NOT_STARTED, 0, null, null, expectedFinish, null, false));
        return true;
    }

    private static LocalDateTime time(String text) { return text == null ? null : LocalDateTime.parse(text); }

    private static String text(LocalDateTime time) { return time == null ? null : time.toString(); }

    /** How far it was said to be: all of it, too, where the next department has not taken it over yet. */
    public int said() { return state == ProgressState.OFFERED ? 100 : percent; }
}
