package countersign.requirement.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into clauses, so that a number counts only for the words it stands with (S1.2). Commas, stops and line ends cut; brackets do not,
 * since what is in them explains the words before. A clause that goes on with “from …”, “to …” or after a colon still speaks of the one before it.
 */
final class Clauses {

    /** A clause of the text: from {@code start} to before {@code end}; {@code exact} when a number, unit or date stands in it or explains it. */
    record Clause(int start, int end, boolean exact) { }

    private static final String CUTS = "\n,\uff0c;\uff1b:\uff1a!\uff01?\uff1f\u3002";
    private static final String OPEN = "(\uff08[\u3010";
    private static final String CLOSE = ")\uff09]\u3011";
    private static final Pattern GOES_ON = Pattern.compile(
            "^\\s*(?:[\u4ece\u7531\u81f3\u8fbe\u9054\u5230]|\u5373(?!\u65f6|\u6642)|\u4e5f\u5c31\u662f|\u4ea6\u5373|(?:from|to|by|i\\.e\\.|namely|that is|measured by)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ABBREVIATION = Pattern.compile("(?:(?:^|\\n)\\s*[0-9]{1,2}|\\.\\p{L}|\\b(?:approx|no|vs|incl))$", Pattern.CASE_INSENSITIVE);

    private Clauses() { }

    static List<Clause> of(String text) {
        var cuts = cuts(text);
        var clauses = new ArrayList<Clause>();
        var laterExact = false;
        for (int i = cuts.size() - 2; i >= 0; i--) {
            int start = cuts.get(i);
            int end = cuts.get(i + 1);
            var exact = Exactness.isExact(text.substring(start, end)) || laterExact && explains(text, end, cuts, i + 1);
            clauses.add(new Clause(start, end, exact));
            laterExact = exact;
        }
        Collections.reverse(clauses);
        return clauses;
    }

    private static boolean explains(String text, int start, List<Integer> cuts, int next) {
        char cut = text.charAt(start - 1);
        if (cut == ':' || cut == '\uff1a') return true;
        return (cut == ',' || cut == '\uff0c') && GOES_ON.matcher(text.substring(start, cuts.get(next + 1))).find();
    }

    private static List<Integer> cuts(String text) {
        var cuts = new ArrayList<Integer>(List.of(0));
        var depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPEN.indexOf(c) >= 0) depth++;
            if (CLOSE.indexOf(c) >= 0 && depth > 0) depth--;
            if (c == '\n' || c == '\u3002') depth = 0;
            if (depth == 0 && isCut(text, i)) cuts.add(i + 1);
        }
        if (cuts.get(cuts.size() - 1) != text.length()) cuts.add(text.length());
        return cuts;
    }

    private static boolean isCut(String text, int i) {
        char c = text.charAt(i);
        var last = i + 1 == text.length();
        if (c == '.') return last || Character.isWhitespace(text.charAt(i + 1)) && !abbreviation(text, i);
        if (CUTS.indexOf(c) < 0) return false;
        var between = i > 0 && !last && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
        return !(between && (c == ',' || c == ':' || c == '\uff1a'));
    }

    /** Whether the stop at {@code i} ends a list number at the beginning of a line or an abbreviation, and no sentence. */
    private static boolean abbreviation(String text, int i) {
        return ABBREVIATION.matcher(text.substring(Math.max(0, i - 8), i)).find();
    }
}
