package countersign.shared.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person may see a project, for this reason, until that moment (null: as long as the row stands). Unique by the first three. */
@Entity
@Table(name = "project_access")
class ProjectAccessRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_id") long projectId;
    @Column(name = "person_id") long personId;
    @Enumerated(EnumType.STRING) AccessSource source;
    @Column(name = "until_at") Instant until;
}
