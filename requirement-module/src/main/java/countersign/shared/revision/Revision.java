package countersign.shared.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The stamp of one topic; its row is written by the migration that brings the topic, and locked by whoever changes the topic's content. */
@Entity
@Table(name = "content_revision")
class Revision {

    @Id private String topic;
    private long stamp;

    protected Revision() {}

    long stamp() { return stamp; }

    void renew(long other) { stamp = other; }
}
