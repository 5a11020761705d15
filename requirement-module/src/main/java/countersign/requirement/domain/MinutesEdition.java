package countersign.requirement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One edition of the minutes as it was sent, or as it was filed at the end. */
@Entity
@Table(name = "minutes_edition")
public class MinutesEdition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "meeting_id") private long meetingId;
    private int edition;
    @Column(name = "document_id") private long documentId;
    @Column(name = "sent_by") private long sentBy;
    @Column(name = "sent_at") private Instant sentAt;
    private String silence;
    @Version private long version;

    protected MinutesEdition() {}

    /** An edition of that meeting's minutes; 0 is the kick-off. {@code silence} is the policy's time, empty when it is off. */
    public MinutesEdition(long projectId, long meetingId, int edition, long documentId, long sentBy, Instant sentAt, String silence) {
        this.projectId = projectId;
        this.meetingId = meetingId;
        this.edition = edition;
        this.documentId = documentId;
        this.sentBy = sentBy;
        this.sentAt = sentAt;
        this.silence = silence;
    }

    public long meetingId() { return meetingId; }
    public int edition() { return edition; }
    public long documentId() { return documentId; }
    public Instant sentAt() { return sentAt; }
    public String silence() { return silence == null ? "" : silence; }
}
