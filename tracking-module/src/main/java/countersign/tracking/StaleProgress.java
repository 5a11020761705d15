package countersign.tracking;

import countersign.shared.Overtaken;
import countersign.shared.text.Text;

/** Something was said of the task since its progress was looked at: nothing was taken (section 9). */
public class StaleProgress extends Overtaken {

    private static final long serialVersionUID = 1L;

    StaleProgress(Text what) { super(what); }
}
