package countersign.tasking;

import countersign.shared.text.Text;
import java.util.List;

/**
 * Something a check found (S3.2).
 *
 * @param kind    lasting, such as {@code noOwner}; reasons are given per kind; its title is {@code tasking.check.<kind>}
 * @param rows    the rows it is about, the first to be mended first; may be empty
 * @param field   the field it is about; null for the row
 * @param mend    what one click does about it; null where nothing sensible can be proposed
 */
public record Finding(String kind, Severity severity, Text message, List<Long> rows, TaskField field, Mend mend) {

    public Finding {
        rows = List.copyOf(rows);
    }

    /** Errors stop the countersigning; warnings are answered with a reason per kind. */
    public enum Severity { ERROR, WARNING }

    /** A mend: what the button says, and the edits it makes. */
    public record Mend(Text label, List<TaskCommand> commands) {
        public Mend { commands = List.copyOf(commands); }
    }

    /** The kind's title. */
    public static Text title(String kind) { return Text.of("tasking.check." + kind); }
}
