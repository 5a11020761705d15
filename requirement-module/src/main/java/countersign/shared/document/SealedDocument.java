package countersign.shared.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Frozen content; never updated. */
@Entity
@Table(name = "sealed_document")
class SealedDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "project_id") long projectId;
    String kind;
    @Column(name = "document_no") String number;
    @Column(name = "edition") int edition;
    @Column(name = "schema_version") int schema;
    String title;
    String content;
    String digest;
    @Column(name = "sealed_at") Instant sealedAt;
    @Column(name = "sealed_by") Long sealedBy;
    /** Whether it is a document of record (shown among the project's documents), or only a version that was circulated for signature. */
    @Column(name = "filed") boolean filed;

    DocumentView view() { return new DocumentView(id, projectId, kind, number, edition, schema, title, digest, sealedAt, sealedBy, filed); }
}
