package countersign.shared.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A mail to one person with one or more notices in it. */
@Entity
@Table(name = "mail")
class Mail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "person_id") long personId;
    @Column(name = "project_id") Long projectId;
    /** The department whose own mailbox gets it; null when it goes to the person. */
    @Column(name = "department_id") Long departmentId;
    @Enumerated(EnumType.STRING) MailState state = MailState.WAITING;
    String subject = "";
    @Column(name = "to_address") String to = "";
    @Column(name = "message_id") String messageId = "";
    /** The message exactly as first attempted; null before. */
    byte[] mime;
    int attempts;
    @Column(name = "next_attempt_at") Instant nextAttemptAt;
    @Column(name = "claimed_until") Instant claimedUntil;
    /** What it waits for until {@link #nextAttemptAt}. */
    @Enumerated(EnumType.STRING) Waits waits = Waits.NOT;
    /** Whether it is never put together with other mails to the same person. */
    boolean alone = true;
    @Column(name = "created_at") Instant createdAt;
    @Column(name = "sent_at") Instant sentAt;
    @Column(name = "last_error") String lastError;
    @Version long version;
}
