package countersign.acceptance.domain;

import countersign.acceptance.Slot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Why one of the six places of an archive is empty (S6.3). */
@Entity
@Table(name = "archive_slot")
public class SlotReason {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs") private Long id;
    @Column(name = "project_id") private long projectId;
    @Enumerated(EnumType.STRING) private Slot slot;
    private String reason;
    @Version private long version;

    protected SlotReason() {}

    public SlotReason(long projectId, Slot slot, String reason) {
        this.projectId = projectId;
        this.slot = slot;
        this.reason = reason;
    }

    public void reason(String why) { reason = why; }

    public Slot slot() { return slot; }
    public String reason() { return reason; }
}
