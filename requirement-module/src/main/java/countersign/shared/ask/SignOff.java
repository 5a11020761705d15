package countersign.shared.ask;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A countersigning: opened with the signers of a document, revised as it is edited, complete when everybody signed what stands there now. */
@Entity
@Table(name = "sign_off")
class SignOff {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    String kind;
    @Column(name = "project_id") long projectId;
    String subject;
    @Column(name = "document_id") long documentId;
    @Column(name = "opened_at") Instant openedAt;
    @Column(name = "completed_at") Instant completedAt;
    @Column(name = "cancelled_at") Instant cancelledAt;
    @Version long version;

    boolean running() { return completedAt == null && cancelledAt == null; }
}
