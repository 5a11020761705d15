package countersign.tracking;

import countersign.shared.RuleViolation;
import countersign.shared.text.Text;
import java.util.List;

/** A copy of the plan was changed elsewhere since it was read: nothing was taken (section 9). */
public class StaleDraft extends RuleViolation {

    private static final long serialVersionUID = 1L;

    StaleDraft() { super(List.of(new Problem("", Text.of("tracking.refused.staleDraft")))); }
}
