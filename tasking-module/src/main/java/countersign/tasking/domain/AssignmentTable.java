package countersign.tasking.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import countersign.tasking.AssignmentState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A project's table: opened when step 2 is done, drafted, countersigned, filed, closed by the plan's publication. It counts edits and task numbers. */
@Entity
@Table(name = "assignment")
public class AssignmentTable {

    private static final TypeReference<TreeMap<String, String>> REASONS = new TypeReference<>() {};

    @Id @Column(name = "project_id") Long projectId;
    @Enumerated(EnumType.STRING) AssignmentState state = AssignmentState.DRAFT;
    long revision;
    @Column(name = "next_number") int nextNumber = 1;
    @Column(name = "sign_off_id") Long signOffId;
    @Column(name = "document_id") Long documentId;
    @Column(name = "circulated_revision") Long circulatedRevision;
    @Column(name = "opened_at") Instant openedAt;
    @Column(name = "filed_at") Instant filedAt;
    String reasons = "{}";
    @Version long version;

    /** The table of a project whose departments have agreed. */
    public static AssignmentTable open(long projectId, Instant at) {
        var table = new AssignmentTable();
        table.projectId = projectId;
        table.openedAt = at;
        return table;
    }

    public long projectId() { return projectId; }

    public AssignmentState state() { return state; }

    public long revision() { return revision; }

    public Long signOffId() { return signOffId; }

    public Long documentId() { return documentId; }

    public Instant filedAt() { return filedAt; }

    /** The next edit's version. */
    public long nextRevision() { return ++revision; }

    /** A number that no task has or had. */
    public int nextNumber() { return nextNumber++; }

    /** Whether edits are not in the version that circulates. */
    public boolean unsent() { return circulatedRevision != null && circulatedRevision < revision; }

    /** A version goes out for signature; an answer of a warning counts as part of it. */
    public void circulate(long document, long signOff) {
        documentId = document;
        signOffId = signOff;
        circulatedRevision = revision;
        state = AssignmentState.COUNTERSIGNING;
        filedAt = null;
    }

    /** Everybody signed the version that circulates. */
    public void signed() { if (state == AssignmentState.COUNTERSIGNING) state = AssignmentState.SIGNED; }

    /** The initiating department filed it (S3.5). */
    public void filed(Instant at) {
        state = AssignmentState.FILED;
        filedAt = at;
    }

    /** The plan is published: from now on the table changes by change requests only. */
    public void published() { state = AssignmentState.PUBLISHED; }

    /** A change request was carried out: what stands in the table now is what its signers signed. */
    public void revised() { circulatedRevision = revision; }

    /** The reasons given for warnings, by kind. */
    public Map<String, String> reasons() { return Json.read(reasons, REASONS); }

    /** Answers all warnings of a kind; an empty reason takes the answer back. */
    public void reason(String kind, String reason) {
        var all = new TreeMap<>(reasons());
        if (reason.isEmpty()) all.remove(kind);
        else all.put(kind, reason);
        reasons = Json.write(all);
    }
}
