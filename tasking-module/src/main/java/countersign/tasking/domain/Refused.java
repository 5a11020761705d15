package countersign.tasking.domain;

import countersign.shared.text.Text;

/** A value that a field does not take, with what would be right. Stays inside this package: the editor turns it into a problem of the row. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Text why;

    Refused(String key, Object... args) {
        super(key, null, false, false);
        why = Text.of(key, args);
    }

    Text why() { return why; }
}
