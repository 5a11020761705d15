package countersign.requirement.domain;

import countersign.shared.RuleViolation;
import countersign.shared.text.Language;
import java.util.regex.Pattern;

/**
 * The notation in which an administrator writes a phrase: plain text, <code>{a|b}</code> for a choice, and {@code *} for a gap of at most eight
 * characters (Chinese) or three words (English) inside the clause. It is not a regular expression, so that no rule can make the check slow.
 */
final class WordingPattern {

    private static final int MOST_GAPS = 2;
    private static final String HAN_GAP = "[^\\s,\uff0c.\u3002;\uff1b:\uff1a!\uff01?\uff1f\u3001()\uff08\uff09\u201c\u201d\u300a\u300b]{0,8}?";
    /** With one of these behind it a Chinese phrase is another word, and mostly a term: \u201c\u9002\u5f53\u6027\u201d, \u201c\u79ef\u6781\u578b\u201d, \u201c\u5927\u5e45\u9762\u201d. */
    private static final String OTHER_WORD = "(?![\u6027\u578b\u9762])";
    private static final String WORD_GAP = "(?:\\s+[\\p{L}\\p{N}'\u2019-]+){0,3}?\\s+";

    private WordingPattern() { }

    /** @throws RuleViolation of the field {@code phrase} when the notation is broken */
    static Pattern of(String phrase, Language language) {
        refuseBroken(phrase);
        var english = language == Language.EN;
        var regex = new StringBuilder(english ? "(?<![\\p{L}\\p{N}])" : "");
        var choice = false;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c == '{') choice = true;
            if (c == '}') choice = false;
            regex.append(piece(phrase, i, english, choice));
        }
        return Pattern.compile(regex.append(english ? "(?![\\p{L}\\p{N}])" : OTHER_WORD).toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String piece(String phrase, int i, boolean english, boolean choice) {
        char c = phrase.charAt(i);
        return switch (c) {
            case '{' -> "(?:";
            case '}' -> ")";
            case '|' -> choice ? "|" : "\\|";
            case '*' -> english ? WORD_GAP : HAN_GAP;
            case ' ' -> english && gapBeside(phrase, i) ? "" : "\\s+";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    private static boolean gapBeside(String phrase, int i) {
        return i > 0 && phrase.charAt(i - 1) == '*' || i + 1 < phrase.length() && phrase.charAt(i + 1) == '*';
    }

    private static void refuseBroken(String phrase) {
        var depth = 0;
        for (char c : phrase.toCharArray()) {
            if (c == '{') depth++;
            if (c == '}') depth--;
            if (depth < 0 || depth > 1 || depth == 1 && c == '*') throw RuleViolation.of("phrase", "requirement.wording.phrase.broken");
        }
        if (depth != 0) throw RuleViolation.of("phrase", "requirement.wording.phrase.broken");
        var plain = phrase.replaceAll("[{}|*\\s]", "");
        if (plain.codePointCount(0, plain.length()) < 2 || phrase.matches(".*(\\{\\||\\|\\||\\|\\}|\\{\\}).*") || phrase.matches("\\s*\\*.*|.*\\*\\s*"))
            throw RuleViolation.of("phrase", "requirement.wording.phrase.broken");
        if (phrase.chars().filter(c -> c == '*').count() > MOST_GAPS) throw RuleViolation.of("phrase", "requirement.wording.phrase.gaps", MOST_GAPS);
    }
}
