package countersign.requirement.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text only mentions and does not promise (S1.2): titles of documents, names and terms that are known as such, what somebody is quoted to have
 * written, and what is expressly not promised. It is covered with as many other characters, so that places in the text stay what they are.
 */
final class Mentions {

    private static final String COVER = "\u3007";
    private static final String QUOTE = "(?:\u201c[^\u201c\u201d\n]*\u201d|\u300c[^\u300c\u300d\n]*\u300d|\u2018[^\u2018\u2019\n]*\u2019|\"[^\"\n]*\")";
    private static final Pattern TITLE = Pattern.compile("\u300a[^\u300a\u300b\n]*\u300b");
    /** What is put in quotation marks is somebody's words or something's name; not so a slogan that is to be reached, or a text that is nothing else. */
    private static final Pattern QUOTED = Pattern.compile("(?<![\u73b0\u73fe\u5230\u4e3a\u70ba\u6210\u4ee5:\uff1a\n]|^|\\b(?:is|be|achieve|reach) )" + QUOTE
            + "|^" + QUOTE + "(?=\\s*[\\p{L}\\p{N}])");
    private static final Pattern NOT_PROMISED = Pattern.compile("(?:\u4e0d(?:\u627f\u8bfa|\u627f\u8afe|\u4fdd\u8bc1|\u4fdd\u8b49|\u540c\u610f|\u4ee5)|"
            + "\\b(?:no promise|no commitment|no claim|not promise|not commit|not agree)\\b(?: of| to| about)?)[^,\uff0c;\uff1b.\u3002\n]*", Pattern.CASE_INSENSITIVE);

    /** Several words with capitals within an English sentence. */
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},] |\\bThe )\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)+");

    private Mentions() { }

    /** The text with all of it covered. @param terms names and terms of the installation */
    static String covered(String text, List<Pattern> terms) {
        var shown = covered(covered(covered(covered(text, TITLE), QUOTED), NOT_PROMISED), NAME);
        for (var term : terms) shown = covered(shown, term);
        return shown;
    }

    private static String covered(String text, Pattern mentioned) {
        return mentioned.matcher(text).replaceAll(found -> COVER.repeat(found.end() - found.start()));
    }
}
