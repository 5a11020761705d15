package countersign.shared.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's address that a mail server refused for good. */
@Entity
@Table(name = "address_trouble")
class AddressTrouble {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "person_id") long personId;
    String address;
    String reason;
    @Column(name = "since_at") Instant since;
}
