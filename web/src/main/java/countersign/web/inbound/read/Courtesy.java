package countersign.web.inbound.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Leaves out what politeness puts around an answer: greeting, thanks, farewell, name and telephone number. In doubt {@link #without} leaves out, to know an
 * answer when it sees one; {@link Kept} keeps, because somebody will read it. Pure.
 */
final class Courtesy {

    private static final int LONGEST_FAREWELL = 24;
    private static final int LONGEST_LINE = 60;
    /** Thanks for something, which takes more words in English. */
    private static final Pattern THANKS = Pattern.compile("((many|so many) )?(thanks|thank you)( (so|very) much| a lot| again| in advance| both| all| everyone| everybody)*( (for|to) [a-z' ]{1,30})?");
    private static final Pattern WISH = Pattern.compile("[敬顺順谨謹恭预預]?祝.{1,14}(顺利|順利|愉快|快乐|快樂|成功|健康|安好|安康|如意|順心|顺心)");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,4}(\\s*[/|｜(（].*)?|(Dr\\.? |Mr\\.? |Ms\\.? )?\\p{Lu}[\\p{L}.'-]+(\\s+\\p{Lu}[\\p{L}.'-]*){0,3}(\\s*[/|,(].*)?");
    static final Pattern CONTACT = Pattern.compile("(?i).*((电话|電話|手机|手機|邮箱|信箱|分机|分機|tel|mobile|phone|e-?mail|fax|传真|传真|地址|微信)\\s*[:：.]|[\\w.-]+@[\\w.-]+|www\\.|\\+?\\d[\\d -]{7,}).*");
    static final Pattern SENTENCE = Pattern.compile(".*[。！？；;!?，,].*|.*[.:：]\\s.*|.*[%％].*");
    static final Pattern TITLED = Pattern.compile(NAME.pattern() + "|[\\p{IsHan}·]{2,4}[\\s　|｜/,，、-]+\\S.{0,30}");
    /** Who is meant to read a line: @王雅琴. */
    static final Pattern ADDRESSED = Pattern.compile("(?m)^\\s*@[\\p{L}·._-]{1,20}(?=[\\s:：,，]|$)[\\s:：,，]*");
    private static final int MOST_ON_A_CARD = 12;
    private final Vocabulary words;

    Courtesy(Vocabulary words) { this.words = words; }

    /** What is left: the answer itself. */
    String without(String own) {
        var kept = new ArrayList<String>();
        boolean gap = false;
        var lines = ADDRESSED.matcher(own).replaceAll("").lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isEmpty()) gap = true;
            else if (polite(line)) {
                if (!kept.isEmpty()) break;
            } else if (!kept.isEmpty() && (signs(line, gap) || gap && card(lines.subList(i, lines.size())))) break;
            else {
                kept.add(kept.isEmpty() ? withoutThanks(Greeting.without(line)) : Greeting.without(line));
                gap = false;
            }
        }
        return withoutFarewell(String.join("\n", kept).strip());
    }

    /** Nothing but politeness: a greeting, or a farewell with no more than a name behind it. */
    boolean polite(String line) {
        if (Greeting.is(line) && !means(line)) return true;
        var clauses = clauses(line);
        return !clauses.isEmpty() && clauses.stream().allMatch(clause -> farewell(Vocabulary.plain(clause)) || clause != clauses.get(0) && !means(clause) && name(clause))
                && farewell(Vocabulary.plain(clauses.get(0)));
    }

    static List<String> clauses(String line) { return ReplyReader.CLAUSE_END.splitAsStream(line).map(String::strip).filter(clause -> !Vocabulary.plain(clause).isEmpty()).toList(); }

    /** A line without the thanks that it begins with: 谢谢，同意. */
    private String withoutThanks(String line) {
        var end = ReplyReader.CLAUSE_END.matcher(line);
        if (!end.find() || end.end() >= line.length() || !farewell(Vocabulary.plain(line.substring(0, end.start())))) return line;
        var rest = line.substring(end.end()).strip();
        return rest.isEmpty() ? line : withoutThanks(rest);
    }

    /** All that is left is a card: short lines without a sentence, among them how to reach somebody, or a name with its title above them. */
    boolean card(List<String> rest) {
        var lines = rest.stream().filter(line -> !line.isEmpty()).toList();
        var contacts = lines.stream().filter(line -> CONTACT.matcher(line).matches()).count();
        var rows = lines.stream().filter(line -> !CONTACT.matcher(line).matches()).toList();
        return contacts > 0 && lines.size() <= MOST_ON_A_CARD && TITLED.matcher(lines.get(0)).matches() && !Stated.heads(lines.get(0))
                && rows.stream().noneMatch(row -> row.length() > LONGEST_LINE || means(row) || SENTENCE.matcher(row).matches());
    }

    /** Whether a line signs the mail: a name after a gap that is no answer, or how to reach its writer. */
    private boolean signs(String line, boolean gap) {
        if (line.length() > LONGEST_LINE || means(line)) return false;
        return CONTACT.matcher(line).matches() && !SENTENCE.matcher(line.replaceAll("[:：]\\s", "")).matches() || gap && name(line);
    }

    /** Whether it can be somebody's name. */
    static boolean name(String words) { return NAME.matcher(words).matches() && !Stated.heads(words) && !Stated.in(Vocabulary.plain(words)); }

    /** Whether what is nothing but politeness to the eye states something: then somebody will want to read it. */
    static boolean states(String own) { return own.lines().flatMap(line -> clauses(line).stream()).map(Vocabulary::plain).anyMatch(Stated::in); }

    boolean means(String line) {
        var plain = Vocabulary.plain(line);
        return words.choice(plain).isPresent() || words.begins(plain, words.hedges()) || words.is(plain, words.acknowledged()) || words.is(plain, words.done());
    }

    /** In one line: all from the first clause on that is a farewell. */
    private String withoutFarewell(String text) {
        var end = ReplyReader.CLAUSE_END.matcher(text);
        var ends = new ArrayList<>(List.of(0));
        while (end.find()) ends.add(end.end());
        for (int i = 1; i < ends.size(); i++) {
            var clause = text.substring(ends.get(i), i + 1 < ends.size() ? ends.get(i + 1) : text.length());
            if (farewell(Vocabulary.plain(clause))) return text.substring(0, ends.get(i)).strip();
        }
        return text;
    }

    /** Thanks for what is yet to be changed take something back. */
    private static boolean wants(String plain) { return ReplyReader.POINT.matcher(plain).find() || ReplyReader.CHANGE.matcher(plain).find(); }

    private boolean farewell(String plain) {
        return !plain.isEmpty() && (words.is(plain, words.courtesies()) || plain.length() < LONGEST_FAREWELL && words.begins(plain, words.courtesies()) && !wants(plain)
                || THANKS.matcher(plain).matches() || WISH.matcher(plain).matches());
    }
}
