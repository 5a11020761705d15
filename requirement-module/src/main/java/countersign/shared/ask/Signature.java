package countersign.shared.ask;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.Actor;
import countersign.shared.json.Json;
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
import java.util.Comparator;
import java.util.Map;

/** One signature line: one capacity of one signer (A7). Taken back: the row goes; voided by an edit: the row stays and says so. */
@Entity
@Table(name = "signature")
class Signature {

    private static final TypeReference<Map<String, String>> ROWS = new TypeReference<>() {};

    /** The company's order of departments and ranks (S3.3). */
    static final Comparator<Signature> ORDER = Comparator.comparingInt((Signature s) -> s.departmentRank).thenComparingInt(s -> s.personRank)
            .thenComparing(s -> s.at).thenComparing(s -> s.id);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "ask_id") long askId;
    @Column(name = "sign_off_id") Long signOffId;
    @Column(name = "document_id") long documentId;
    String digest;
    @Column(name = "row_digests") String rowDigests;
    @Column(name = "person_id") long personId;
    @Column(name = "person_name") String name;
    @Column(name = "person_title") String title;
    @Column(name = "department_id") Long departmentId;
    @Column(name = "department_name") String department;
    @Column(name = "department_rank") int departmentRank;
    @Column(name = "person_rank") int personRank;
    String capacity;
    @Column(name = "instead_of") String instead;
    @Column(name = "signed_at") Instant at;
    @Enumerated(EnumType.STRING) Actor.Way way;
    @Column(name = "sign_comment") String comment;
    @Column(name = "entered_by") String enteredBy;
    @Column(name = "scan_id") Long scanId;
    @Column(name = "voided_at") Instant voidedAt;
    @Column(name = "voided_rows") String voidedRows;
    @Version long version;

    Map<String, String> rows() { return Json.read(rowDigests, ROWS); }

    SignatureView view() {
        return new SignatureView(id, askId, signOffId, documentId, digest, rows(), personId, name, title, departmentId, department,
                Json.read(capacity, Capacity.class), instead, at, way, comment, voidedAt, voidedRows, enteredBy, scanId);
    }
}
