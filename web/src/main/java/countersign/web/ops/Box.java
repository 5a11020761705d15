package countersign.web.ops;

import java.util.List;

/** Lines that must not be overlooked in a log. */
final class Box {

    private Box() {}

    /** The lines between two rules, beginning on a line of their own. */
    static String of(List<String> lines) {
        var rule = "=".repeat(72) + System.lineSeparator();
        var box = new StringBuilder(System.lineSeparator()).append(rule);
        lines.forEach(line -> box.append("  ").append(line).append(System.lineSeparator()));
        return box.append(rule).toString();
    }
}
