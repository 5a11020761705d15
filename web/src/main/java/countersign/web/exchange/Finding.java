package countersign.web.exchange;

import countersign.shared.text.Text;
import java.util.List;
import java.util.Locale;

/**
 * One remark of a reader about a file, row or cell.
 *
 * @param item index of the cell's value it is about; -1 when it is about the whole
 * @param alternatives what can be chosen instead, best first; may be empty
 */
public record Finding(FindingKind kind, int item, Text message, List<Alternative> alternatives) {

    /** What it wants of the person who looks. */
    public Severity severity() { return kind.severity(); }

    static Finding of(FindingKind kind, Object... args) { return choose(kind, -1, List.of(), args); }

    static Finding choose(FindingKind kind, int item, List<Alternative> alternatives, Object... args) {
        return new Finding(kind, item, Text.of("web.exchange.finding." + kind.name().toLowerCase(Locale.ROOT), args), List.copyOf(alternatives));
    }
}
