package countersign.web.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Needs in one cell of form 1 (S3.4): a line each, {@code kind | department | what | amount | from | to | promise}; nothing at the end may be left out. */
final class NeedCells {

    private static final String BETWEEN = " | ";
    private static final int PARTS = 7;
    private static final int LEAST = 3;

    private NeedCells() {}

    static String written(List<ProposedNeed> needs) { return needs.stream().map(NeedCells::written).collect(Collectors.joining("\n")); }

    /** A bar that somebody typed is written with a stroke before it, so that it is no border. */
    static String written(ProposedNeed need) {
        var parts = Stream.of(need.kind(), need.department(), need.what(), need.amount(), need.from(), need.to(), need.commitment())
                .map(part -> part.replace("\\", "\\\\").replace("|", "\\|")).collect(Collectors.joining(BETWEEN));
        return parts.replaceAll("( \\| )+$", "").stripTrailing();
    }

    static ProposedCell<ProposedNeed> read(RawCell cell) {
        var text = TextCells.lines(cell);
        var needs = new ArrayList<ProposedNeed>();
        var findings = new ArrayList<>(text.findings());
        for (var line : text.value() == null ? List.<String>of() : text.value().lines().filter(l -> !l.isBlank()).toList()) {
            var parts = split(line);
            if (parts.size() < LEAST || parts.size() > PARTS) findings.add(Finding.of(FindingKind.NEED_UNREADABLE, line));
            while (parts.size() < PARTS) parts.add("");
            needs.add(new ProposedNeed(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5), parts.get(6)));
        }
        return new ProposedCell<>(cell.text(), needs, findings);
    }

    private static List<String> split(String line) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) part.append(line.charAt(++i));
            else if (c == '|' || c == '\uff5c') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else part.append(c);
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
