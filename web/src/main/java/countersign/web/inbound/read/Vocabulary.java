package countersign.web.inbound.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words that answer one ask, in all languages at once: people answer in whichever comes first. Pure.
 *
 * @param choices      by the code of an answer, what means it; the longest word that fits decides
 * @param hedges       how an agreement begins that is none: 原则同意
 * @param qualifiers   what takes an agreement back after it was said: 但, if
 * @param acknowledged what only says that a mail was read: 收到, OK
 * @param courtesies   what people say before and after: 您好, 谢谢, thanks
 * @param leads        who speaks: 我部门, I
 * @param tails        what is said behind without a meaning of its own: 的, 了
 * @param done         all of it, for a percentage: 已完成
 */
public record Vocabulary(Map<String, List<String>> choices, List<String> hedges, List<String> qualifiers, List<String> acknowledged, List<String> courtesies,
        List<String> leads, List<String> tails, List<String> done) {

    private static final Pattern AROUND = Pattern.compile("^[\\s\"'“”‘’「」『』()\\[\\]【】*_·•.,、:;!~\\-]+|[\\s\"'“”‘’「」『』()\\[\\]【】*_·•.,、:;!~\\-]+$");

    /** Words as they are compared: width, case and marks around them make no difference. */
    static String plain(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('。', '.').replace('’', '\'').replaceAll("\\s+", " ");
        return AROUND.matcher(plain).replaceAll("");
    }

    /** The answer that a clause is, once who speaks and what means nothing is left out. */
    Optional<String> choice(String clause) {
        return choices.entrySet().stream().filter(choice -> is(clause, choice.getValue())).map(Map.Entry::getKey).findFirst();
    }

    /** Whether a clause is one of the words, and nothing else. */
    boolean is(String clause, List<String> words) {
        var left = clause;
        for (var before = ""; !before.equals(left);) {
            if (words.contains(left)) return true;
            before = left;
            left = shorter(left);
        }
        return false;
    }

    private String shorter(String clause) {
        for (var lead : leads) if (clause.startsWith(lead) && clause.length() > lead.length() && ends(clause, lead)) return plain(clause.substring(lead.length()));
        for (var tail : tails) if (clause.endsWith(tail) && clause.length() > tail.length()) return plain(clause.substring(0, clause.length() - tail.length()));
        return clause;
    }

    /** Latin words end where a letter does not follow: “i” does not begin “item”. */
    private static boolean ends(String clause, String lead) {
        return lead.codePoints().anyMatch(c -> c > 0x2e80) || clause.codePointAt(lead.length()) > 0x2e80 || !Character.isLetter(clause.codePointAt(lead.length()));
    }

    /** Whether a clause begins with one of the words, whoever speaks. */
    boolean begins(String clause, List<String> words) {
        if (words.stream().anyMatch(word -> clause.startsWith(word) && (clause.length() == word.length() || ends(clause, word)))) return true;
        return leads.stream().filter(lead -> clause.startsWith(lead) && clause.length() > lead.length() && ends(clause, lead)).findFirst()
                .map(lead -> begins(plain(clause.substring(lead.length())), words)).orElse(false);
    }

    /** Whether one of the words stands anywhere in it. */
    boolean holds(String clause, List<String> words) {
        return words.stream().anyMatch(word -> word.codePoints().anyMatch(c -> c > 0x2e80) ? clause.contains(word)
                : Pattern.compile("(?<![a-z])" + Pattern.quote(word) + "(?![a-z])").matcher(clause).find());
    }
}
