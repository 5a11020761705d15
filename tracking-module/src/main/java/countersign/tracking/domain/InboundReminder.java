package countersign.tracking.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Giver and receiver of an inbound commitment were reminded, for that date; {@code again} on the first day back after days off. */
@Entity
@Table(name = "inbound_reminder")
public class InboundReminder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "commitment_id") private long commitmentId;
    @Column(name = "project_id") private long projectId;
    @Column(name = "reminded_for") private LocalDate forDay;
    @Column(name = "reminded_at") private Instant at;
    private boolean again;

    protected InboundReminder() {}

    public InboundReminder(long commitmentId, long projectId, LocalDate forDay, Instant at, boolean again) {
        this.commitmentId = commitmentId;
        this.projectId = projectId;
        this.forDay = forDay;
        this.at = at;
        this.again = again;
    }
}
