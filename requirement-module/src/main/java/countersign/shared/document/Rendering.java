package countersign.shared.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The first bytes that were made of a sealed document in one format and language; kept, so that checksums hold on any server. */
@Entity
@Table(name = "document_rendering")
class Rendering {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "document_id") long documentId;
    String format;
    @Column(name = "lang") String language;
    byte[] content;
    String checksum;
    /** How many signatures it shows: a document signed after it was printed is printed again. */
    @Column(name = "signature_count") int signatures;
    @Column(name = "rendered_at") Instant renderedAt;
}
