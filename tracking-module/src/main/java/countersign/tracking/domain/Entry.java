package countersign.tracking.domain;

import countersign.shared.Actor;
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

/** What was reported of a task, once; never changed. */
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

    public long taskId() { return taskId; }

    public Instant at() { return at; }

    public int percent() { return percent; }

    public boolean asOwner() { return asOwner; }

    public EntryView view() {
        return new EntryView(id == null ? 0 : id, projectId, taskId, personId, asOwner, percent, expectedFinish, problem, coordination, at);
    }
}
