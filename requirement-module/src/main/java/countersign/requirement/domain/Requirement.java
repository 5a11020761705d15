package countersign.requirement.domain;

import countersign.requirement.RequirementForm;
import countersign.requirement.RequirementState;
import countersign.shared.RuleViolation;
import countersign.shared.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * The requirement of a project. Its life: saved as a draft as often as its initiator types; submitted into a round of review; returned to be mended, or
 * approved by all; then the departments are consulted, and the closed consultation makes it agreed. In an emergency the consultation is open from
 * the first submission on (S1.5). Until it is agreed and step 3 has begun it can be withdrawn.
 */
@Entity
@Table(name = "requirement")
public class Requirement {

    @Id
    @Column(name = "project_id") private Long projectId;
    @Column(name = "initiator_id") private long initiatorId;
    @Enumerated(EnumType.STRING) private RequirementState state = RequirementState.DRAFT;
    private String form;
    @Column(name = "form_version") private long formVersion;
    @Column(name = "next_item") private long nextItem = 1;
    @Column(name = "edited_by") private Long editedBy;
    @Column(name = "edited_at") private Instant editedAt;
    @Column(name = "round_no") private int round;
    @Column(name = "document_id") private Long documentId;
    @Column(name = "sign_off_id") private Long signOffId;
    @Column(name = "submitted_at") private Instant submittedAt;
    @Column(name = "approved_at") private Instant approvedAt;
    @Column(name = "consultation_opened_at") private Instant consultationOpenedAt;
    @Column(name = "consultation_closed_at") private Instant consultationClosedAt;
    @Column(name = "withdrawn_at") private Instant withdrawnAt;
    @Column(name = "withdrawn_why") private String withdrawnWhy;
    @Version private long version;

    protected Requirement() {}

    /** Begins a draft. */
    public Requirement(long projectId, long initiatorId, RequirementForm empty, Instant now) {
        this.projectId = projectId;
        this.initiatorId = initiatorId;
        this.editedBy = initiatorId;
        this.editedAt = now;
        this.form = Json.write(empty);
        this.formVersion = 1;
    }

    /**
     * Takes over what was typed; new rows get their lasting ids.
     *
     * @param base the version of the form that the editor had before them
     * @throws RuleViolation when the form is not editable now, or somebody saved in between (the service says what they changed)
     */
    public void save(RequirementForm typed, long base, long by, Instant now) {
        requireEditable();
        if (base != formVersion) throw RuleViolation.whole("requirement.form.stale");
        var items = new ItemNumbers(nextItem);
        form = Json.write(items.number(typed));
        nextItem = items.next();
        formVersion++;
        editedBy = by;
        editedAt = now;
    }

    /** @throws RuleViolation when the form is in review, approved or withdrawn */
    public void requireEditable() {
        if (!state.editable()) throw RuleViolation.whole("requirement.form.closed", state.text());
    }

    /** The form, freed of empty rows, goes into a round of review with this sealed content and countersigning. */
    public void submitted(RequirementForm tidied, long document, long signOff, Instant now) {
        requireEditable();
        form = Json.write(tidied);
        formVersion++;
        state = RequirementState.IN_REVIEW;
        documentId = document;
        signOffId = signOff;
        round++;
        submittedAt = now;
    }

    /** A reviewer returned it, or the initiator called it back. */
    public void returned() {
        if (state != RequirementState.IN_REVIEW) throw RuleViolation.whole("requirement.notInReview");
        state = RequirementState.RETURNED;
    }

    /** All reviewers approved. */
    public void approved(Instant now) {
        if (state != RequirementState.IN_REVIEW) throw RuleViolation.whole("requirement.notInReview");
        approvedAt = now;
        state = consultationClosedAt == null ? RequirementState.IN_CONSULTATION : RequirementState.AGREED;
    }

    /** The departments are asked. */
    public void consultationOpened(Instant now) {
        if (consultationOpenedAt == null) consultationOpenedAt = now;
    }

    /** The initiator closed the consultation; with the review's approval, whichever comes last, it is agreed. */
    public void consultationClosed(Instant now) {
        requireConsultation();
        consultationClosedAt = now;
        if (approvedAt != null) state = RequirementState.AGREED;
    }

    /** @throws RuleViolation when the consultation is not open */
    public void requireConsultation() {
        if (consultationOpenedAt == null || consultationClosedAt != null || withdrawnAt != null)
            throw RuleViolation.whole("requirement.consultation.notOpen");
    }

    /** The initiator gives it up. Whether step 3 has begun is for the caller to know. */
    public void withdrawn(String why, Instant now) {
        if (state == RequirementState.WITHDRAWN) throw RuleViolation.whole("requirement.withdrawn.already");
        state = RequirementState.WITHDRAWN;
        withdrawnAt = now;
        withdrawnWhy = why;
    }

    /** Whether it was never submitted: only then it may be thrown away. */
    public boolean neverSubmitted() { return round == 0 && state == RequirementState.DRAFT; }

    /** Whether the departments can be asked or are being asked. */
    public boolean consulting() { return consultationOpenedAt != null && consultationClosedAt == null && withdrawnAt == null; }

    public Long projectId() { return projectId; }
    public long initiatorId() { return initiatorId; }

    /** Its initiator left: somebody else holds their duties (P2). */
    public void handedTo(long personId) { initiatorId = personId; }
    public RequirementState state() { return state; }
    public RequirementForm form() { return Json.read(form, RequirementForm.class); }
    public long formVersion() { return formVersion; }
    public Long editedBy() { return editedBy; }
    public Instant editedAt() { return editedAt; }
    public int round() { return round; }
    public Long documentId() { return documentId; }
    public Long signOffId() { return signOffId; }
    public Instant submittedAt() { return submittedAt; }
    public Instant approvedAt() { return approvedAt; }
    public Instant consultationOpenedAt() { return consultationOpenedAt; }
    public Instant consultationClosedAt() { return consultationClosedAt; }
    public Instant withdrawnAt() { return withdrawnAt; }
    public String withdrawnWhy() { return withdrawnWhy; }
}
