package countersign.shared.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A department takes part in a project: who heads it, speaks for it or answers for it sees the project (P5). */
@Entity
@IdClass(ProjectDepartment.Key.class)
@Table(name = "project_department")
class ProjectDepartment {

    @Id @Column(name = "project_id") long projectId;
    @Id @Column(name = "department_id") long departmentId;
    /** What goes on for it in this project, chosen after a split (P3); null where nothing was chosen. */
    @Column(name = "successor_id") Long successorId;

    static Key key(long projectId, long departmentId) {
        var key = new Key();
        key.projectId = projectId;
        key.departmentId = departmentId;
        return key;
    }

    /** The two ids. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;
        long projectId;
        long departmentId;

        @Override public boolean equals(Object other) { return other instanceof Key key && key.projectId == projectId && key.departmentId == departmentId; }

        @Override public int hashCode() { return Objects.hash(projectId, departmentId); }
    }
}
