package countersign.shared.text;

import countersign.shared.RuleViolation;
import java.util.Locale;

/**
 * Text as it comes from people, by page, mail, file or API (SPEC 9): any Unicode but control characters, lone surrogates and noncharacters, which
 * are refused by name and place and never dropped. Line ends become {@code \n}, white space around the text goes. Lengths count UTF-16
 * units, as browsers and the embedded database do: an emoji is two, and what is accepted fits its column on every database.
 */
public final class Input {

    private Input() { }

    /** A text of one line. Null reads as empty. @param max the most UTF-16 units it may have @throws RuleViolation naming {@code field} */
    public static String line(String field, String typed, int max) { return accept(field, typed, max, false); }

    /** A text that may have several lines and tabs. Null reads as empty. @param max the most UTF-16 units @throws RuleViolation naming {@code field} */
    public static String lines(String field, String typed, int max) { return accept(field, typed, max, true); }

    /** As {@link #line}, and something must have been written. */
    public static String requiredLine(String field, String typed, int max) { return required(field, line(field, typed, max)); }

    /** As {@link #lines}, and something must have been written. */
    public static String requiredLines(String field, String typed, int max) { return required(field, lines(field, typed, max)); }

    private static String required(String field, String accepted) {
        if (accepted.isEmpty()) throw RuleViolation.of(field, "shared.input.missing");
        return accepted;
    }

    private static String accept(String field, String typed, int max, boolean severalLines) {
        if (typed == null) return "";
        var text = typed.replace("\r\n", "\n").replace('\r', '\n');
        refuseForeign(field, text);
        text = text.strip();
        if (!severalLines) refuseBreaks(field, text);
        var length = text.length();
        if (length > max) throw RuleViolation.of(field, "shared.input.tooLong", max, length);
        return text;
    }

    private static void refuseForeign(String field, String text) {
        for (int i = 0, place = 1; i < text.length(); place++) {
            int c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                throw RuleViolation.of(field, "shared.input.surrogate", place, hex(c));
            if (Character.isISOControl(c) && c != '\n' && c != '\t') throw RuleViolation.of(field, "shared.input.control", place, named(c));
            if ((c & 0xFFFE) == 0xFFFE) throw RuleViolation.of(field, "shared.input.noncharacter", place, hex(c));
            i += Character.charCount(c);
        }
    }

    private static void refuseBreaks(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            var place = text.codePointCount(0, i) + 1;
            if (text.charAt(i) == '\n') throw RuleViolation.of(field, "shared.input.lineBreak", place);
            if (text.charAt(i) == '\t') throw RuleViolation.of(field, "shared.input.tab", place);
        }
    }

    private static String named(int c) {
        var name = Character.getName(c);
        return name == null ? hex(c) : hex(c) + " " + name;
    }

    private static String hex(int c) { return String.format(Locale.ROOT, "U+%04X", c); }
}
