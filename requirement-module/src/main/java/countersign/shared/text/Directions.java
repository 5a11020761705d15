package countersign.shared.text;

/**
 * Keeps signs that turn the reading direction within the text that they came with (SPEC 9: text takes any Unicode, and is shown as text). One that
 * is left open would turn round what a sentence says after it, such as its due time. Pure.
 */
final class Directions {

    private static final char POP_EMBEDDING = '\u202C';
    private static final char POP_ISOLATE = '\u2069';

    private Directions() { }

    /** The text with everything that it opened closed again, the last first; the same text where nothing is open. */
    static String closed(String text) {
        StringBuilder open = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '\u202A' || c > POP_ISOLATE || c > '\u202E' && c < '\u2066') continue;
            if (open == null) open = new StringBuilder();
            if (c == POP_EMBEDDING || c == POP_ISOLATE) close(open, c);
            else open.append(c < '\u2066' ? POP_EMBEDDING : POP_ISOLATE);
        }
        return open == null || open.isEmpty() ? text : text + open.reverse();
    }

    private static void close(StringBuilder open, char pop) {
        int last = open.length() - 1;
        if (last >= 0 && open.charAt(last) == pop) open.setLength(last);
    }
}
