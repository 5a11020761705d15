package countersign.tracking;

import countersign.shared.Overtaken;
import countersign.shared.text.Text;

/** A copy of the plan was changed elsewhere since it was read: nothing was taken (section 9). */
public class StaleDraft extends Overtaken {

    private static final long serialVersionUID = 1L;

    StaleDraft() { super(Text.of("tracking.refused.staleDraft")); }
}
