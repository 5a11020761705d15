package countersign.tracking.domain;

import countersign.shared.json.Json;
import countersign.tracking.WeekSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A closed reporting period of a project, with the summary as it was sent (S5.2). */
@Entity
@Table(name = "report_week")
public class ReportWeek {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "report_day") private LocalDate day;
    @Column(name = "closed_at") private Instant closedAt;
    private String content;
    @Column(name = "document_id") private Long documentId;

    protected ReportWeek() {}

    public ReportWeek(WeekSummary summary, Instant at, Long documentId) {
        this.projectId = summary.projectId();
        this.day = summary.day();
        this.closedAt = at;
        this.content = Json.write(summary);
        this.documentId = documentId;
    }

    public LocalDate day() { return day; }

    public WeekSummary summary() { return Json.read(content, WeekSummary.class); }
}
