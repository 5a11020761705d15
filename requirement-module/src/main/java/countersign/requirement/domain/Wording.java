package countersign.requirement.domain;

import countersign.requirement.VagueWording;
import countersign.requirement.WordingCategory;
import countersign.shared.text.Language;
import countersign.shared.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The wording check of S1.2 without any database: marks phrases that promise nothing checkable, unless a number, unit or date stands in the same
 * clause. What is only mentioned is left alone. Where two rules meet, the earlier and then the longer phrase wins.
 */
public final class Wording {

    private record Compiled(WordingPhrase rule, Pattern pattern) { }

    private final List<Compiled> rules;
    private final List<Pattern> terms;

    /** @throws countersign.shared.RuleViolation when a phrase breaks the notation of {@link WordingPattern} */
    public Wording(List<WordingPhrase> phrases) {
        var compiled = phrases.stream().map(p -> new Compiled(p, WordingPattern.of(p.phrase(), p.language()))).toList();
        rules = compiled.stream().filter(c -> c.rule().category() != WordingCategory.TERM).toList();
        terms = compiled.stream().filter(c -> c.rule().category() == WordingCategory.TERM).map(Compiled::pattern).toList();
    }

    /** Refuses a phrase that cannot be compiled. @throws countersign.shared.RuleViolation of the field {@code phrase} */
    public static void checkPhrase(String phrase, Language language) { WordingPattern.of(phrase, language); }

    /**
     * What is vague in a text that was written in a form of that language, in the order of the text. English words in a Chinese form, and Chinese
     * words in an English one, are checked by the rules of what they are written in.
     */
    public List<VagueWording> check(String text, Language language) {
        var found = new ArrayList<VagueWording>();
        var shown = Mentions.covered(text, terms);
        var fitting = fitting(language, shown);
        for (var clause : Clauses.of(shown)) {
            if (clause.exact()) continue;
            for (var rule : fitting) collect(rule, shown, clause, text, found);
        }
        return withoutOverlaps(found);
    }

    private List<Compiled> fitting(Language form, String text) {
        var han = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return rules.stream().filter(r -> speaks(r.rule().language(), form, han)).toList();
    }

    private static boolean speaks(Language rule, Language form, boolean han) {
        if (rule == form) return true;
        return rule == Language.EN ? !han : form == Language.EN && han;
    }

    private static void collect(Compiled rule, String shown, Clauses.Clause clause, String text, List<VagueWording> found) {
        var matcher = rule.pattern().matcher(shown).region(clause.start(), clause.end()).useTransparentBounds(true);
        while (matcher.find()) found.add(mark(rule.rule(), matcher.start(), matcher.end(), text));
    }

    private static VagueWording mark(WordingPhrase rule, int start, int end, String text) {
        var reason = rule.reason().isBlank() ? rule.category().reason() : Text.of("requirement.wording.own", rule.reason());
        var proposal = rule.proposal().isBlank() ? rule.category().proposal() : Text.of("requirement.wording.own", rule.proposal());
        return new VagueWording(start, end, text.substring(start, end), rule.category(), reason, proposal);
    }

    private static List<VagueWording> withoutOverlaps(List<VagueWording> found) {
        found.sort(Comparator.comparingInt(VagueWording::start).thenComparingInt(v -> -v.end()));
        var kept = new ArrayList<VagueWording>();
        for (var v : found) if (kept.isEmpty() || v.start() >= kept.get(kept.size() - 1).end()) kept.add(v);
        return List.copyOf(kept);
    }
}
