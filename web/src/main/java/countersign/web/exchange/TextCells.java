package countersign.web.exchange;

import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import java.util.ArrayList;
import java.util.List;

/** Reads texts by the same rule as every other way in (SPEC 9). */
final class TextCells {

    /** Longest name. */
    static final int NAME = 200;
    /** Longest free text. */
    static final int TEXT = 4_000;

    private TextCells() { }

    /** A text of several lines. Empty cells have no value. */
    static ProposedCell<String> lines(RawCell cell) { return read(cell, false); }

    /** A name: line breaks in the cell, which Excel users put in to wrap, become spaces and are remarked. */
    static ProposedCell<String> line(RawCell cell) { return read(cell, true); }

    private static ProposedCell<String> read(RawCell cell, boolean single) {
        var findings = new ArrayList<>(cell.findings());
        var text = cell.text().strip();
        if (single && text.matches("(?s).*[\\r\\n\\t].*")) {
            text = text.replaceAll("\\s*[\\r\\n\\t]\\s*", " ");
            findings.add(Finding.of(FindingKind.LINES_JOINED, text));
        }
        try {
            var accepted = single ? Input.line("cell", text, NAME) : Input.lines("cell", text, TEXT);
            return new ProposedCell<>(cell.text(), accepted.isEmpty() ? List.of() : List.of(accepted), findings);
        } catch (RuleViolation refused) {
            findings.add(Finding.of(FindingKind.TEXT_REFUSED, refused.problems().get(0).message()));
            return new ProposedCell<>(cell.text(), List.of(), findings);
        }
    }

    /** A whole number of at least 1. */
    static ProposedCell<Integer> number(RawCell cell) {
        var findings = new ArrayList<>(cell.findings());
        var text = Tokens.plain(cell.text());
        if (text.matches("[1-9]\\d{0,2}")) return new ProposedCell<>(cell.text(), List.of(Integer.valueOf(text)), findings);
        if (!text.isEmpty()) findings.add(Finding.of(FindingKind.NUMBER_UNREADABLE, cell.text()));
        return new ProposedCell<>(cell.text(), List.of(), findings);
    }
}
