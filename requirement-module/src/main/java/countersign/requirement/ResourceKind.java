package countersign.requirement;

import countersign.shared.text.Text;

/** What a department puts in (S2.3). */
public enum ResourceKind {
    PEOPLE, MATERIAL, TIME, MONEY;

    /** Its name. */
    public Text text() { return Text.of("requirement.resource.kind." + name()); }
}
