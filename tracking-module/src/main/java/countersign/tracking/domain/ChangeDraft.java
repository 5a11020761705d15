package countersign.tracking.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import countersign.tracking.ChangeDraftView;
import countersign.tracking.TaskChange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** A person's copy of a project's plan that holds, changed step by step and not raised yet (S4.3, S5.6). One a person and project; gone when it is raised. */
@Entity
@Table(name = "change_draft")
public class ChangeDraft {

    private static final TypeReference<List<List<TaskChange>>> STEPS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "person_id") private long personId;
    @Column(name = "base_version") private int baseVersion;
    private String steps;
    @Column(name = "saved_at") private Instant savedAt;
    @Version private long version;

    protected ChangeDraft() {}

    public ChangeDraft(long projectId, long personId) {
        this.projectId = projectId;
        this.personId = personId;
    }

    /** What it is by now. @param base the plan version it was made on */
    public void save(int base, List<List<TaskChange>> made, Instant at) {
        baseVersion = base;
        steps = Json.write(made);
        savedAt = at;
    }

    /** Its version begins with 1: none at all is 0. */
    public long version() { return version + 1; }

    public ChangeDraftView view() { return new ChangeDraftView(baseVersion, Json.read(steps, STEPS), version()); }
}
