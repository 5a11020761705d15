package countersign.shared.audit;

import countersign.shared.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the trail. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "happened_at") Instant at;
    @Column(name = "project_id") Long projectId;
    String subject;
    /** The message key of what was done, and its arguments as JSON. */
    @Column(name = "action_key") String key;
    @Column(name = "action_args") String args;
    @Column(name = "person_id") Long personId;
    @Column(name = "on_behalf_of") Long onBehalfOf;
    @Enumerated(EnumType.STRING) Actor.Way way;
    String reason;

    AuditView view() { return new AuditView(id, at, projectId, subject, AuditArgs.text(key, args), personId, onBehalfOf, way, reason); }
}
