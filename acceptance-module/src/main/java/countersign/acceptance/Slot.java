package countersign.acceptance;

import countersign.shared.text.Text;
import java.util.Arrays;
import java.util.Optional;

/** The six places of an archive (S6.3); {@link #kind} is the kind of sealed document that fills it. */
public enum Slot {
    REQUIREMENT("requirement"), MINUTES("minutes"), ASSIGNMENT("assignment"), PLAN("plan"), ACCEPTANCE("acceptance"), RETROSPECTIVE("retrospective");

    private final String kind;

    Slot(String kind) { this.kind = kind; }

    /** The kind of document that fills it. */
    public String kind() { return kind; }

    /** Its name. */
    public Text text() { return Text.of("acceptance.slot." + name()); }

    /** The place that a kind of document fills; empty for an appendix. */
    public static Optional<Slot> of(String kind) { return Arrays.stream(values()).filter(slot -> slot.kind.equals(kind)).findFirst(); }
}
