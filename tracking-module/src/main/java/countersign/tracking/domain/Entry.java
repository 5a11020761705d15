package countersign.tracking.domain;

import countersign.shared.Actor;
import countersign.shared.json.Json;
import countersign.tracking.EntryView;
import countersign.tracking.TaskReport;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** What was said of a task, once, in a report or by hand between two; never changed. What was said by mistake is taken back by another entry. */
@Entity
@Table(name = "progress_entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "task_id") private long taskId;
    @Column(name = "person_id") private long personId;
    @Column(name = "as_owner") private boolean asOwner;
    @Column(name = "report_id") private Long reportId;
    private int percent;
    @Column(name = "expected_finish") private LocalDate expectedFinish;
    private String problem;
    private String coordination;
    @Column(name = "reported_at") private Instant at;
    @Enumerated(EnumType.STRING) private Actor.Way way;
    @Column(name = "entered_for") private Long enteredFor;
    private String replaced;
    @Column(name = "takes_back") private Long takesBack;

    protected Entry() {}

    /** Notes a report. @param reportId the form it came with; null for an entry at the page */
    public Entry(Actor actor, long projectId, Long reportId, TaskReport report, boolean asOwner, Instant at) {
        this.projectId = projectId;
        this.reportId = reportId;
        this.taskId = report.taskId();
        this.personId = actor.principal();
        this.asOwner = asOwner;
        this.percent = report.percent();
        this.expectedFinish = report.expectedFinish();
        this.problem = report.problem();
        this.coordination = report.coordination();
        this.at = at;
        this.way = actor.way();
    }

    /** Stated by hand. @param replaced where the task stood before */
    public static Entry byHand(Actor actor, TrackedTask task, TaskReport report, Standing replaced, Instant at) {
        var entry = new Entry(actor, task.projectId(), null, report, true, at);
        entry.replaced = Json.write(replaced);
        entry.enteredFor = task.ownerId() == null || task.ownerId() == actor.principal() ? null : task.ownerId();
        return entry;
    }

    /** Takes what was stated by hand back: the task stands where it stood before. */
    public static Entry takingBack(Actor actor, Entry stated, Instant at) {
        var before = stated.replaced();
        var entry = new Entry(actor, stated.projectId, null, new TaskReport(stated.taskId, before.percent(), before.expectedFinish(), "", ""), true, at);
        entry.takesBack = stated.id;
        entry.enteredFor = stated.enteredFor;
        return entry;
    }

    /** What holds of what was said of a task: the last thing that was not taken back. @param entries of the task, the oldest first */
    public static Optional<Entry> holding(List<Entry> entries) {
        var held = new ArrayDeque<Entry>();
        for (var entry : entries) {
            if (!entry.asOwner) continue;
            if (entry.takesBack == null) held.push(entry);
            else held.removeIf(one -> entry.takesBack.equals(one.id));
        }
        return Optional.ofNullable(held.peek());
    }

    public Long id() { return id; }

    /** Where the task stood before it was stated by hand; null for a report. */
    public Standing replaced() { return replaced == null ? null : Json.read(replaced, Standing.class); }

    /** Whose word it was entered for; null for one's own. */
    public Long enteredFor() { return enteredFor; }

    public long taskId() { return taskId; }

    public Instant at() { return at; }

    public int percent() { return percent; }

    public boolean asOwner() { return asOwner; }

    public EntryView view() {
        return new EntryView(id == null ? 0 : id, projectId, taskId, personId, asOwner, percent, expectedFinish, problem, coordination, at, enteredFor);
    }
}
