package countersign.shared.ask;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Words about an ask that are no answer to it. */
@Entity
@Table(name = "ask_comment")
class AskComment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "ask_id") long askId;
    @Column(name = "person_id") long personId;
    String words;
    @Column(name = "written_at") Instant writtenAt;
}
