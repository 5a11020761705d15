package countersign.requirement;

import countersign.shared.text.Text;

/** An action item's life (S2.6): open until its owner says done or not done, or until it becomes a task, which then carries it. */
public enum ActionItemState {
    OPEN, DONE, NOT_DONE, TASK, CANCELLED;

    /** Its name. */
    public Text text() { return Text.of("requirement.action.state." + name()); }
}
