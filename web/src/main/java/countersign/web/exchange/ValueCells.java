package countersign.web.exchange;

import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import countersign.shared.text.Language;
import countersign.shared.text.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cells of the directory import that are neither names, dates nor free text. An empty cell has no value and is no remark, unless it is needed. */
final class ValueCells {

    private static final Set<String> YES = Set.of("\u662f", "\u221a", "\u2713", "\u2714", "y", "yes", "1", "true");
    private static final Set<String> NO = Set.of("\u5426", "\u4e0d\u662f", "\u00d7", "n", "no", "0", "false");
    private static final List<Set<String>> LANGUAGES = List.of(Set.of("zh-cn", "zh_cn", "zh-hans", "\u7b80\u4f53", "\u7b80\u4f53\u4e2d\u6587", "\u4e2d\u6587", "\u7c21\u9ad4\u4e2d\u6587", "chinese"),
            Set.of("zh-tw", "zh_tw", "zh-hant", "\u7e41\u4f53", "\u7e41\u9ad4", "\u7e41\u4f53\u4e2d\u6587", "\u7e41\u9ad4\u4e2d\u6587", "\u6b63\u9ad4\u4e2d\u6587"),
            Set.of("en", "en-us", "en-gb", "english", "\u82f1\u6587", "\u82f1\u8bed", "\u82f1\u8a9e"));
    private static final String EMAIL = "[^@\\s<>\",;]+@[^@\\s<>\",;]+";

    private ValueCells() { }

    static ProposedCell<Boolean> flag(RawCell cell) {
        var word = Tokens.plain(cell.text()).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) return none(cell);
        if (YES.contains(word)) return some(cell, true);
        return NO.contains(word) ? some(cell, false) : remarked(cell, Finding.of(FindingKind.FLAG_UNKNOWN, cell.text()));
    }

    static ProposedCell<Language> language(RawCell cell) {
        var word = Tokens.plain(cell.text()).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) return none(cell);
        for (var language : Language.values()) if (LANGUAGES.get(language.ordinal()).contains(word)) return some(cell, language);
        return remarked(cell, Finding.of(FindingKind.LANGUAGE_UNKNOWN, cell.text()));
    }

    static ProposedCell<ZoneId> zone(RawCell cell) {
        var word = Tokens.plain(cell.text());
        if (word.isEmpty()) return none(cell);
        try {
            return some(cell, ZoneId.of(word));
        } catch (DateTimeException unknown) {
            return remarked(cell, Finding.of(FindingKind.ZONE_UNKNOWN, cell.text()));
        }
    }

    static ProposedCell<String> email(RawCell cell, boolean needed, Column column) {
        var read = line(cell, 250, needed, column);
        if (read.value() == null || read.value().matches(EMAIL)) return read;
        return remarked(cell, Finding.of(FindingKind.EMAIL_BROKEN, read.value()));
    }

    static ProposedCell<String> line(RawCell cell, int most, boolean needed, Column column) {
        try {
            var text = Input.line("cell", cell.text(), most);
            if (!text.isEmpty()) return some(cell, text);
            return needed ? remarked(cell, Finding.of(FindingKind.VALUE_MISSING, Text.of(column.key()))) : none(cell);
        } catch (RuleViolation refused) {
            return remarked(cell, Finding.of(FindingKind.TEXT_REFUSED, refused.problems().get(0).message()));
        }
    }

    static ProposedCell<String> list(RawCell cell) { return new ProposedCell<>(cell.text(), Tokens.split(cell.text()), cell.findings()); }

    /** An empty cell, or one that says nothing. */
    static <T> ProposedCell<T> none(RawCell cell) { return new ProposedCell<>(cell.text(), List.of(), cell.findings()); }

    /** A cell that was understood. */
    static <T> ProposedCell<T> some(RawCell cell, T value) { return new ProposedCell<>(cell.text(), List.of(value), cell.findings()); }

    /** A cell that was not understood, with what is said of it. */
    static <T> ProposedCell<T> remarked(RawCell cell, Finding finding) {
        var findings = new ArrayList<>(cell.findings());
        findings.add(finding);
        return new ProposedCell<>(cell.text(), List.of(), findings);
    }
}
