package countersign.shared.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A department that was closed goes on in another one (P3). */
@Entity
@Table(name = "department_successor")
class DepartmentSuccessor {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "department_id") long departmentId;
    @Column(name = "successor_id") long successorId;
    @Enumerated(EnumType.STRING) Reform kind;
}
