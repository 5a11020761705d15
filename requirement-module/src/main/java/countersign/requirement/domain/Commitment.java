package countersign.requirement.domain;

import countersign.requirement.ResourceKind;
import countersign.requirement.ResourceTerms;
import countersign.shared.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A resource commitment (S2.3). Its terms are read and written as a whole. */
@Entity(name = "ResourceCommitment")
@Table(name = "commitment")
public class Commitment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "department_id") private long departmentId;
    @Enumerated(EnumType.STRING) private ResourceKind kind;
    private String terms;
    @Column(name = "edited_by") private long editedBy;
    @Version private long version;

    protected Commitment() {}

    /** A commitment of that project, to be written. */
    public Commitment(long projectId) { this.projectId = projectId; }

    /** What is committed. */
    public void write(long department, ResourceKind what, ResourceTerms how, long by) {
        departmentId = department;
        kind = what;
        terms = Json.write(how);
        editedBy = by;
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public long departmentId() { return departmentId; }
    public ResourceKind kind() { return kind; }
    public ResourceTerms terms() { return Json.read(terms, ResourceTerms.class); }
    public long version() { return version; }
}
