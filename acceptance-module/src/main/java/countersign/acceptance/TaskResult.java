package countersign.acceptance;

import countersign.shared.text.Text;

/** What the judgement of a task's result by its standard came to (S6.1). */
public enum TaskResult {
    MET, CONDITIONAL, NOT_MET;

    /** Its name. */
    public Text text() { return Text.of("acceptance.result." + name()); }
}
