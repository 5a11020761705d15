package countersign.web.exchange;

import java.util.ArrayList;
import java.util.List;

/** A cell as it was read: its text, what it is taken to mean, and what was remarked. {@code values} keeps also what was not understood, without an id. */
public record ProposedCell<T>(String raw, List<T> values, List<Finding> findings) {

    public ProposedCell {
        values = List.copyOf(values);
        findings = List.copyOf(findings);
    }

    /** The only or first value; null when the cell is empty or nothing can be proposed. */
    public T value() { return values.isEmpty() ? null : values.get(0); }

    /** Whether such a remark was made. */
    public boolean has(FindingKind kind) { return findings.stream().anyMatch(f -> f.kind() == kind); }

    ProposedCell<T> with(Finding more) {
        var all = new ArrayList<>(findings);
        all.add(more);
        return new ProposedCell<>(raw, values, all);
    }
}
