package countersign.shared.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A person works for another department than their own for a time (P1): their own head answers for their time, the other's for the task. */
@Entity
@Table(name = "matrix_assignment")
class MatrixAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "person_id") long personId;
    @Column(name = "department_id") long departmentId;
    @Column(name = "from_date") LocalDate from;
    @Column(name = "until_date") LocalDate until;
    Integer share;
    @Version long version;

    MatrixView view() { return new MatrixView(id, personId, departmentId, from, until, share); }
}
