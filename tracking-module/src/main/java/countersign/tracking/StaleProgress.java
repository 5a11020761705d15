package countersign.tracking;

import countersign.shared.RuleViolation;
import countersign.shared.text.Text;
import java.util.List;

/** Something was said of the task since its progress was looked at: nothing was taken (section 9). */
public class StaleProgress extends RuleViolation {

    private static final long serialVersionUID = 1L;

    StaleProgress(Text what) { super(List.of(new Problem("", what))); }
}
