package countersign.tracking.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import countersign.tracking.WarningAnalysis;
import countersign.tracking.WarningState;
import countersign.tracking.WarningView;
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
import java.util.ArrayList;
import java.util.List;

/** A warning; {@link WarningState} tells its life. One open warning a task, plan version and cause (S5.3: once per cause). */
@Entity
@Table(name = "progress_warning")
public class ProgressWarning {

    private static final TypeReference<List<WarningView.Answer>> ANSWERS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "task_id") private long taskId;
    @Column(name = "plan_version") private int planVersion;
    @Column(name = "cause_key") private String causeKey;
    /** task|version|cause while open, null afterwards; unique. */
    @Column(name = "open_key") private String openKey;
    @Enumerated(EnumType.STRING) private WarningState state = WarningState.SEEN;
    @Column(name = "raised_at") private Instant raisedAt;
    @Column(name = "reporting_day") private LocalDate reportingDay;
    @Column(name = "issues_at") private Instant issuesAt;
    @Column(name = "issued_at") private Instant issuedAt;
    @Column(name = "issued_by") private Long issuedBy;
    @Column(name = "closed_at") private Instant closedAt;
    @Column(name = "close_reason") private String closeReason;
    private String content;
    private String answers = "[]";
    @Column(name = "document_id") private Long documentId;
    @Version private long version;

    protected ProgressWarning() {}

    public ProgressWarning(long projectId, long taskId, int planVersion, String causeKey, WarningAnalysis analysis, LocalDate reportingDay,
            Instant raisedAt, Instant issuesAt) {
        this.projectId = projectId;
        this.taskId = taskId;
        this.planVersion = planVersion;
        this.causeKey = causeKey;
        this.openKey = taskId + "|" + planVersion + "|" + causeKey;
        this.content = Json.write(analysis);
        this.reportingDay = reportingDay;
        this.raisedAt = raisedAt;
        this.issuesAt = issuesAt;
    }

    public long id() { return id; }

    public long projectId() { return projectId; }

    public long taskId() { return taskId; }

    public String causeKey() { return causeKey; }

    public WarningState state() { return state; }

    public WarningAnalysis analysis() { return Json.read(content, WarningAnalysis.class); }

    /** Goes to the departments concerned. @param by null when it issues itself */
    public void issue(Instant at, Long by, long document) {
        state = WarningState.ISSUED;
        issuedAt = at;
        issuedBy = by;
        issuesAt = null;
        documentId = document;
    }

    /** Takes the answer of the owner or the lead head; a later one of the same person replaces it. */
    public void answer(WarningView.Answer answer) {
        var all = new ArrayList<>(answerList());
        all.removeIf(a -> a.personId() == answer.personId());
        all.add(answer);
        answers = Json.write(all);
    }

    public void close(Instant at, String why) {
        state = WarningState.CLOSED;
        closedAt = at;
        closeReason = why;
        openKey = null;
        issuesAt = null;
    }

    /** What closed it was said by mistake and is taken back. @param issues when it issues itself, where it was not issued yet */
    public void reopen(Instant issues) {
        state = issuedAt == null ? WarningState.SEEN : WarningState.ISSUED;
        closedAt = null;
        closeReason = null;
        openKey = taskId + "|" + planVersion + "|" + causeKey;
        issuesAt = issuedAt == null ? issues : null;
    }

    private List<WarningView.Answer> answerList() { return Json.read(answers, ANSWERS); }

    /** It issues itself then. */
    public void issuesAt(Instant at) { issuesAt = at; }

    public WarningView view() {
        return new WarningView(id == null ? 0 : id, projectId, taskId, planVersion, state, raisedAt, reportingDay, issuesAt, issuedAt, issuedBy,
                analysis(), answerList(), closedAt, closeReason, documentId);
    }
}
