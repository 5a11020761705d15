package countersign.requirement;

import countersign.shared.text.Text;

/**
 * Where a requirement stands in step 1. A draft is submitted into review; a reviewer returns it or all approve; then the departments are consulted; it is
 * agreed when the review has approved and the consultation is closed. In an emergency (S1.5) the consultation already runs while it is in review.
 */
public enum RequirementState {
    DRAFT, IN_REVIEW, RETURNED, IN_CONSULTATION, AGREED, WITHDRAWN;

    /** Whether the form may be edited. */
    public boolean editable() { return this == DRAFT || this == RETURNED; }

    /** Its name. */
    public Text text() { return Text.of("requirement.state." + name()); }
}
