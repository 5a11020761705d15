package countersign.acceptance.domain;

import countersign.acceptance.LessonKind;
import countersign.acceptance.LessonView;
import countersign.acceptance.NewLesson;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.Scenario;
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
import java.util.Collection;
import java.util.List;

/** A suggestion that became something later projects can use (S6.2): a line of a checklist, a template task, or a proposal for the policy. */
@Entity
@Table(name = "lesson")
public class Lesson {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs") private Long id;
    @Column(name = "project_id") private long projectId;
    @Enumerated(EnumType.STRING) private LessonKind kind;
    @Enumerated(EnumType.STRING) private Scenario scenario;
    private String wording;
    @Column(name = "department_ids") private String departmentIds;
    @Column(name = "department_id") private Long departmentId;
    private String standard;
    @Enumerated(EnumType.STRING) @Column(name = "policy_key") private PolicyKey policyKey;
    private String setting;
    @Column(name = "created_at") private Instant createdAt;
    @Column(name = "created_by") private long createdBy;
    @Column(name = "retired_at") private Instant retiredAt;
    @Column(name = "adopted_at") private Instant adoptedAt;
    @Column(name = "adopted_by") private Long adoptedBy;
    @Version private long version;

    protected Lesson() {}

    /** A lesson of a project; {@code departments} are those that took part in it. */
    public Lesson(long projectId, Scenario scenario, Collection<Long> departments, NewLesson lesson, long by, Instant at) {
        this.projectId = projectId;
        this.scenario = scenario;
        this.departmentIds = Ids.text(departments);
        this.kind = lesson.kind();
        this.wording = lesson.text();
        this.departmentId = lesson.departmentId();
        this.standard = lesson.standard();
        this.policyKey = lesson.policyKey();
        this.setting = lesson.setting();
        this.createdBy = by;
        this.createdAt = at;
    }

    /** It is of no use any more; what it was used for stays. */
    public void retire(Instant at) { if (retiredAt == null) retiredAt = at; }

    /** An administrator followed the proposal: the scenario's policy is set otherwise since. */
    public void adopt(long by, Instant at) {
        adoptedBy = by;
        adoptedAt = at;
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public LessonKind kind() { return kind; }
    public Scenario scenario() { return scenario; }
    public String wording() { return wording; }
    public Long departmentId() { return departmentId; }
    public String standard() { return standard; }

    /** How many of those departments took part in the project it comes from. */
    public int shared(Collection<Long> departments) {
        List<Long> own = Ids.of(departmentIds);
        return (int) departments.stream().distinct().filter(own::contains).count();
    }

    public LessonView view(int uses, int helped) {
        return new LessonView(id, projectId, kind, scenario, wording, Ids.of(departmentIds), departmentId, standard, policyKey, setting, uses, helped,
                retiredAt != null, createdAt, adoptedAt);
    }
}
