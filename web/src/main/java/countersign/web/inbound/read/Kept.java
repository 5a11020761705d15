package countersign.web.inbound.read;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of an answer that are kept, for minutes that somebody seals: all that was written, but for the greeting it begins with, and for what stands at
 * its end if that is nothing but thanks, farewell, name and contacts. A line between other words is never one of these. Pure.
 */
final class Kept {

    /** Days look like telephone numbers. */
    private static final Pattern DAY = Pattern.compile("\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}");
    private static final int LONGEST_END = 20;
    private final Vocabulary words;
    private final Courtesy courtesy;

    Kept(Vocabulary words) {
        this.words = words;
        this.courtesy = new Courtesy(words);
    }

    /** What is kept of it. */
    String of(String own) {
        var lines = own.strip().lines().map(String::strip).toList();
        int first = 0;
        while (first < lines.size() && greets(lines.get(first))) first++;
        int end = lines.size();
        for (int i = lines.size() - 1; i > first && i >= lines.size() - LONGEST_END; i--) if (closes(lines, i)) end = i;
        return withoutFarewell(Greeting.without(String.join("\n", lines.subList(first, end)).strip()));
    }

    /** Whether it could be nothing but a name and a card, which are no reason for an answer. */
    boolean signs(String text) { return text.lines().map(String::strip).filter(line -> !line.isEmpty()).allMatch(this::signature); }

    /** Whether all of it is greeting, thanks or farewell with a name under it. */
    boolean thanksOnly(String own) {
        var lines = own.lines().map(String::strip).filter(line -> !line.isEmpty()).dropWhile(this::greeting).toList();
        return !lines.isEmpty() && thanking(Greeting.without(lines.get(0))) && lines.stream().skip(1).allMatch(line -> thanking(line) || signature(line));
    }

    private boolean thanking(String line) {
        var clauses = Courtesy.clauses(line);
        return courtesy.polite(line) || !clauses.isEmpty() && clauses.stream().allMatch(clause -> courtesy.polite(clause) || words.is(Vocabulary.plain(clause), words.acknowledged()) || Thanks.are(Vocabulary.plain(clause)));
    }

    private boolean greeting(String line) { return Greeting.surely(line) && !courtesy.means(line); }

    private boolean greets(String line) { return line.isEmpty() || greeting(line) || thanks(line); }

    /** Whether all from that line on is a farewell, with or without a name and a card under it; or, after a gap, a card. */
    private boolean closes(List<String> lines, int from) {
        var rest = lines.subList(from, lines.size()).stream().filter(line -> !line.isEmpty()).map(line -> DAY.matcher(line).replaceAll("%")).toList();
        if (rest.isEmpty()) return true;
        var under = rest.stream().dropWhile(this::thanks).toList();
        if (under.size() < rest.size()) return under.stream().allMatch(this::signature) || card(under);
        return lines.get(from - 1).isEmpty() && !lines.get(from).isEmpty() && Courtesy.name(rest.get(0)) && card(rest);
    }

    /** What stands above a farewell is no card. */
    private boolean card(List<String> lines) { return !lines.isEmpty() && lines.stream().noneMatch(this::thanks) && courtesy.card(lines); }

    /** Nothing but thanks or farewell, to the last word; a name may follow them. */
    private boolean thanks(String line) { return farewell(Courtesy.clauses(line)); }

    private boolean farewell(List<String> clauses) {
        return !clauses.isEmpty() && polite(clauses.get(0)) && clauses.stream().skip(1).allMatch(clause -> polite(clause) || !courtesy.means(clause) && Courtesy.name(clause));
    }

    private boolean polite(String clause) { return words.is(Vocabulary.plain(clause), words.courtesies()); }

    private boolean signature(String line) {
        if (thanks(line)) return true;
        if (courtesy.means(line)) return false;
        return Courtesy.name(line) || Courtesy.CONTACT.matcher(line).matches() && !Courtesy.SENTENCE.matcher(line.replaceAll("[:：]\\s", "")).matches();
    }

    /** The last line without the farewell it ends with. */
    private String withoutFarewell(String text) {
        var end = ReplyReader.CLAUSE_END.matcher(text);
        for (int from = text.lastIndexOf('\n') + 1; end.find(from); from = end.end())
            if (farewell(Courtesy.clauses(text.substring(end.end())))) return text.substring(0, end.end()).strip();
        return text;
    }
}
