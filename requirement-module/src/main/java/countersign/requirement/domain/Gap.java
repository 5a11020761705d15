package countersign.requirement.domain;

import countersign.requirement.GapForm;
import countersign.requirement.ResourceKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A gap: what a department cannot provide, why, and how it is mended, by whom, by when (S2.3). */
@Entity(name = "ResourceGap")
@Table(name = "resource_gap")
public class Gap {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "department_id") private long departmentId;
    @Enumerated(EnumType.STRING) private ResourceKind kind;
    private String what;
    private String reason;
    private String remedy;
    @Column(name = "person_id") private long personId;
    @Column(name = "due_on") private LocalDate due;
    @Column(name = "edited_by") private long editedBy;
    @Version private long version;

    protected Gap() {}

    /** A gap of that project, to be written. */
    public Gap(long projectId) { this.projectId = projectId; }

    /** Everything of it, checked already. */
    public void write(GapForm form, long by) {
        departmentId = form.departmentId();
        kind = form.kind();
        what = form.what();
        reason = form.reason();
        remedy = form.remedy();
        personId = form.personId();
        due = form.due();
        editedBy = by;
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public long departmentId() { return departmentId; }
    public ResourceKind kind() { return kind; }
    public String what() { return what; }
    public String reason() { return reason; }
    public String remedy() { return remedy; }
    public long personId() { return personId; }
    public LocalDate due() { return due; }
    public long version() { return version; }
}
