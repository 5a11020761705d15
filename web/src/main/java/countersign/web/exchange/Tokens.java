package countersign.web.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes cells apart that hold several names. Full-width signs are read as the plain ones; what stands in brackets stays together. */
final class Tokens {

    private static final String SEPARATORS = "\u3001,;/|\n\ufe51";

    private Tokens() { }

    /** Full-width letters, digits and signs as plain ones, white space around it gone. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u3010', '(').replace('\u3011', ')').replace('\u300c', '(').replace('\u300d', ')').strip();
    }

    /** For comparing names: plain, lower case, without inner space. */
    static String key(String name) { return plain(name).replaceAll("\\s+", "").toLowerCase(Locale.ROOT); }

    /** The parts of a cell between separators, outside brackets; never empty ones. */
    static List<String> split(String cell) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var depth = 0;
        for (char c : plain(cell).toCharArray()) {
            if (c == '(') depth++;
            if (c == ')' && depth > 0) depth--;
            if (depth == 0 && SEPARATORS.indexOf(c) >= 0) add(part, parts);
            else part.append(c);
        }
        add(part, parts);
        return parts;
    }

    private static void add(StringBuilder part, List<String> parts) {
        var text = part.toString().strip();
        if (!text.isEmpty()) parts.add(text);
        part.setLength(0);
    }

    /** What stands before a bracket at the end: “李*(产品部)” gives “李*”. */
    static String head(String token) {
        int open = token.indexOf('(');
        return open <= 0 ? token : token.substring(0, open).strip();
    }

    /** What stands in the bracket at the end, without it; empty where there is none. */
    static String bracket(String token) {
        int open = token.indexOf('(');
        if (open <= 0) return "";
        var inner = token.substring(open + 1);
        return (inner.endsWith(")") ? inner.substring(0, inner.length() - 1) : inner).strip();
    }
}
