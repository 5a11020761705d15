package countersign.tracking.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import countersign.tracking.ChangeImpact;
import countersign.tracking.ChangeProposal;
import countersign.tracking.ChangeReason;
import countersign.tracking.ChangeRequestView;
import countersign.tracking.ChangeState;
import countersign.tracking.Said;
import countersign.tracking.TaskChange;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A change request; {@link ChangeState} tells its life. Until it is approved it changes nothing. */
@Entity
@Table(name = "change_request")
public class ChangeRequest {

    private static final TypeReference<List<TaskChange>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Said>> SENTENCES = new TypeReference<>() {};
    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "request_no") private int number;
    @Enumerated(EnumType.STRING) private ChangeRequestView.Kind kind;
    @Enumerated(EnumType.STRING) private ChangeState state = ChangeState.PROPOSED;
    @Column(name = "proposed_by") private long proposedBy;
    @Column(name = "proposed_at") private Instant proposedAt;
    @Column(name = "raised_by") private Long raisedBy;
    @Column(name = "raised_at") private Instant raisedAt;
    @Enumerated(EnumType.STRING) private ChangeReason reason;
    private String explanation;
    @Column(name = "base_version") private int baseVersion;
    private String changes;
    private String impact;
    @Column(name = "added_departments") private String addedDepartments;
    @Column(name = "sign_off_id") private Long signOffId;
    @Column(name = "document_id") private Long documentId;
    @Column(name = "decided_at") private Instant decidedAt;
    @Column(name = "decided_by") private Long decidedBy;
    private String decision = "";
    private String conflicts;
    @Column(name = "plan_version") private Integer planVersion;
    @Version private long version;

    protected ChangeRequest() {}

    public ChangeRequest(long projectId, int number, ChangeRequestView.Kind kind, long by, Instant at, int baseVersion, ChangeProposal proposal) {
        this.projectId = projectId;
        this.number = number;
        this.kind = kind;
        this.proposedBy = by;
        this.proposedAt = at;
        propose(proposal, baseVersion);
    }

    /** What is wanted, before it is raised. */
    public void propose(ChangeProposal proposal, int base) {
        reason = proposal.reason();
        explanation = proposal.explanation();
        changes = Json.write(proposal.changes());
        addedDepartments = Json.write(proposal.addedDepartmentIds());
        baseVersion = base;
    }

    /** The initiator raises it, rebased on the plan that holds now. */
    public void raise(long by, Instant at, int base, List<TaskChange> rebased, ChangeImpact computed) {
        raisedBy = by;
        raisedAt = at;
        rebase(base, rebased, computed);
    }

    /** Brings it up to the plan that holds now. */
    public void rebase(int base, List<TaskChange> rebased, ChangeImpact computed) {
        baseVersion = base;
        changes = Json.write(rebased);
        impact = Json.write(computed);
    }

    public void signing(long signOff, long document) {
        state = ChangeState.SIGNING;
        signOffId = signOff;
        documentId = document;
    }

    public void deciding() { state = ChangeState.DECIDING; }

    /** @param madeVersion the plan version it made; null for a move within the buffer */
    public void approve(Instant at, Integer madeVersion) {
        state = ChangeState.APPROVED;
        decidedAt = at;
        planVersion = madeVersion;
    }

    public void reject(Instant at, long by, String why) { end(ChangeState.REJECTED, at, by, why); }

    public void withdraw(Instant at, long by, String why) { end(ChangeState.WITHDRAWN, at, by, why); }

    /** Another request set the same fields to something else in between. */
    public void conflict(List<Said> named) {
        state = ChangeState.CONFLICT;
        decision = "";
        conflicts = Json.write(named);
    }

    /** Only as long as it is in conflict. */
    private List<Said> conflicts() { return state == ChangeState.CONFLICT && conflicts != null ? Json.read(conflicts, SENTENCES) : List.of(); }

    private void end(ChangeState to, Instant at, long by, String why) {
        state = to;
        decidedAt = at;
        decidedBy = by;
        decision = why;
    }

    public long id() { return id; }

    public long projectId() { return projectId; }

    public int number() { return number; }

    public ChangeRequestView.Kind kind() { return kind; }

    public ChangeState state() { return state; }

    public Long signOffId() { return signOffId; }

    public List<TaskChange> changes() { return Json.read(changes, CHANGES); }

    public List<Long> added() { return Json.read(addedDepartments, IDS); }

    public ChangeImpact impact() { return impact == null ? null : Json.read(impact, ChangeImpact.class); }

    /** The departments whose heads sign: exactly those affected, and those that the initiator added. */
    public Set<Long> departments() {
        var departments = new LinkedHashSet<>(impact().departments());
        departments.addAll(added());
        return departments;
    }

    public ChangeRequestView view() {
        return new ChangeRequestView(id == null ? 0 : id, projectId, number, kind, state, proposedBy, proposedAt, raisedBy, raisedAt, reason, explanation,
                baseVersion, changes(), impact(), added(), signOffId, documentId, decidedAt, decidedBy, decision, conflicts(), planVersion, version);
    }
}
