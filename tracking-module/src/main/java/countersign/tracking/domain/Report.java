package countersign.tracking.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import countersign.tracking.ReportView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One person's report of one report day (S5.1): asked, answered or missing. {@code scope} is the task for a collaborator's report, else 0. */
@Entity
@Table(name = "progress_report")
public class Report {

    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "person_id") private long personId;
    @Column(name = "report_day") private LocalDate day;
    @Enumerated(EnumType.STRING) private ReportView.Role role;
    @Column(name = "scope_id") private long scope;
    @Column(name = "asked_by") private Long askedBy;
    @Column(name = "ask_id") private Long askId;
    @Column(name = "asked_at") private Instant askedAt;
    @Column(name = "due_at") private Instant dueAt;
    @Column(name = "reported_at") private Instant reportedAt;
    @Column(name = "as_planned") private boolean asPlanned;
    @Column(name = "task_ids") private String taskIds;
    @Column(name = "project_ids") private String projectIds;
    @Version private long version;

    protected Report() {}

    /** A report that is asked for now. */
    public Report(long personId, LocalDate day, ReportView.Role role, long scope, Long askedBy, Instant askedAt, Instant dueAt, List<Long> taskIds,
            List<Long> projectIds) {
        this.personId = personId;
        this.day = day;
        this.role = role;
        this.scope = scope;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.dueAt = dueAt;
        this.taskIds = Json.write(taskIds);
        this.projectIds = Json.write(projectIds);
    }

    public long id() { return id; }

    public Long askedBy() { return askedBy; }

    public void asked(long ask) { askId = ask; }

    public void reported(Instant at, boolean planned) {
        reportedAt = at;
        asPlanned = planned;
    }

    public ReportView view() {
        return new ReportView(id == null ? 0 : id, personId, day, role, askId, askedAt, dueAt, reportedAt, asPlanned, Json.read(taskIds, IDS),
                Json.read(projectIds, IDS));
    }
}
