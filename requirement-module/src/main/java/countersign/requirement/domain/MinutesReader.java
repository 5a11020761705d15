package countersign.requirement.domain;

import countersign.requirement.ReaderState;
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

/** A participant and the minutes: asked, then confirmed, objecting, or silent until it was too late (S2.5). A new edition asks again whom it concerns. */
@Entity
@Table(name = "minutes_recipient")
public class MinutesReader {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "meeting_id") private long meetingId;
    @Column(name = "person_id") private long personId;
    @Column(name = "document_id") private long documentId;
    private int edition;
    @Column(name = "ask_id") private Long askId;
    @Enumerated(EnumType.STRING) private ReaderState state = ReaderState.WAITING;
    @Column(name = "due_at") private Instant due;
    private boolean silence;
    @Column(name = "answered_at") private Instant answeredAt;
    private String words;
    @Version private long version;

    protected MinutesReader() {}

    /** A participant of that meeting; 0 is the kick-off. */
    public MinutesReader(long projectId, long meetingId, long personId) {
        this.projectId = projectId;
        this.meetingId = meetingId;
        this.personId = personId;
    }

    /** Asked about an edition. */
    public void asked(long document, int number, long ask, Instant until, boolean silenceCounts) {
        documentId = document;
        edition = number;
        askId = ask;
        state = ReaderState.WAITING;
        due = until;
        silence = silenceCounts;
        answeredAt = null;
        words = null;
    }

    /** The ask that they answer by is due at another time. */
    public void due(Instant until) { due = until; }

    /** The answer. */
    public void answered(ReaderState how, String comment, Instant at) {
        state = how;
        words = comment;
        answeredAt = at;
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public long meetingId() { return meetingId; }
    public long personId() { return personId; }
    public long documentId() { return documentId; }
    public int edition() { return edition; }
    public Long askId() { return askId; }
    public ReaderState state() { return state; }
    public Instant due() { return due; }
    public boolean silence() { return silence; }
    public Instant answeredAt() { return answeredAt; }
    public String words() { return words == null ? "" : words; }
}
