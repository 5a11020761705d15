package countersign.requirement.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.requirement.NewCommunication;
import countersign.shared.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A communication record (form 2): written once, never changed; what it asks for lives on in its action items. */
@Entity
@Table(name = "communication")
public class Communication {

    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};

    /** People of the record: those known, and names of others. */
    public record Present(List<Long> ids, String others) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "record_no") private int number;
    @Column(name = "held_on") private LocalDate date;
    private String departments;
    private String people;
    private String topic;
    private String summary;
    @Column(name = "recorded_by") private long recordedBy;
    @Column(name = "recorded_at") private Instant recordedAt;
    private String source;
    @Version private long version;

    protected Communication() {}

    /** A record, checked already. */
    public Communication(long projectId, int number, NewCommunication written, String source, long by, Instant now) {
        this.projectId = projectId;
        this.number = number;
        this.date = written.date();
        this.departments = Json.write(written.departmentIds());
        this.people = Json.write(new Present(written.personIds(), written.others()));
        this.topic = written.topic();
        this.summary = written.summary();
        this.source = source;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public int number() { return number; }
    public LocalDate date() { return date; }
    public List<Long> departmentIds() { return Json.read(departments, IDS); }
    public Present people() { return Json.read(people, Present.class); }
    public String topic() { return topic; }
    public String summary() { return summary; }
    public long recordedBy() { return recordedBy; }
    public Instant recordedAt() { return recordedAt; }
    public String source() { return source == null ? "" : source; }
}
