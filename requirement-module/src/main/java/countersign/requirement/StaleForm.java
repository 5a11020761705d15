package countersign.requirement;

import countersign.shared.RuleViolation;
import countersign.shared.text.Text;
import java.time.Instant;
import java.util.List;

/**
 * A save was refused because somebody saved in between. It carries what they saved, so that the second editor is shown what the first changed and
 * loses nothing: {@code FormMerge} puts both together.
 */
public class StaleForm extends RuleViolation {

    private final transient RequirementForm current;
    private final long version;
    private final Long editedBy;
    private final transient Instant editedAt;

    /** Somebody ({@code editedBy}) saved {@code current} as that version. */
    public StaleForm(RequirementForm current, long version, Long editedBy, Instant editedAt) {
        super(List.of(new Problem("", Text.of("requirement.form.stale"))));
        this.current = current;
        this.version = version;
        this.editedBy = editedBy;
        this.editedAt = editedAt;
    }

    /** The form as it is kept now. */
    public RequirementForm current() { return current; }

    /** Its version. */
    public long version() { return version; }

    /** Who saved it; null if unknown. */
    public Long editedBy() { return editedBy; }

    /** When. */
    public Instant editedAt() { return editedAt; }
}
