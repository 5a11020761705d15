package countersign.shared.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person may see a project, for this reason. Unique by all three. */
@Entity
@Table(name = "project_access")
class ProjectAccessRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_id") long projectId;
    @Column(name = "person_id") long personId;
    @Enumerated(EnumType.STRING) AccessSource source;
}
