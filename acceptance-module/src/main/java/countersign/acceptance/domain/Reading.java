package countersign.acceptance.domain;

import countersign.acceptance.ArchiveReading;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody read an archive or took something out of it. */
@Entity
@Table(name = "archive_reading")
public class Reading {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs") private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "person_id") private long personId;
    private String what;
    @Column(name = "read_at") private Instant readAt;

    protected Reading() {}

    public Reading(long projectId, long personId, String what, Instant at) {
        this.projectId = projectId;
        this.personId = personId;
        this.what = what;
        this.readAt = at;
    }

    public ArchiveReading view() { return new ArchiveReading(personId, what, readAt); }
}
