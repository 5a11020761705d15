package countersign.requirement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A department's proposed part in the work (S2.2). */
@Entity
@Table(name = "labour")
public class Labour {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "department_id") private long departmentId;
    private String contribution = "";
    @Column(name = "edited_by") private long editedBy;
    @Version private long version;

    protected Labour() {}

    /** A department's part, not written yet. */
    public Labour(long projectId, long departmentId) {
        this.projectId = projectId;
        this.departmentId = departmentId;
    }

    /** What the department does. */
    public void write(String text, long by) {
        contribution = text;
        editedBy = by;
    }

    /** Whether anything was said; until then the row only stands for what is asked. */
    public boolean written() { return !contribution.isEmpty(); }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public long departmentId() { return departmentId; }
    public String contribution() { return contribution; }
    public long version() { return version; }
}
