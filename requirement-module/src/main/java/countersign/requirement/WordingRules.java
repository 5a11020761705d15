package countersign.requirement;

import countersign.requirement.domain.ShippedWording;
import countersign.requirement.domain.Wording;
import countersign.requirement.domain.WordingPhrase;
import countersign.requirement.domain.WordingRule;
import countersign.requirement.store.WordingStore;
import countersign.shared.Overtaken;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import countersign.shared.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The administrator's list of wording rules (S1.2): read, add, change, switch off. Whether the caller is an administrator is checked by the page or API that calls. */
@ApplicationScoped
@Transactional
public class WordingRules {

    private static final int PHRASE = 500;
    private static final int TEXT = 500;

    @Inject
    private WordingStore store;

    /** A page of the rules of a language whose phrase contains {@code part}, by phrase. */
    public List<WordingRuleView> list(Language language, String part, int first, int count) {
        return store.page(language, part == null ? "" : part.strip(), first, count).stream().map(WordingRules::view).toList();
    }

    /** How many rules {@link #list} would page through. */
    public long count(Language language, String part) { return store.count(language, part == null ? "" : part.strip()); }

    /** Adds a rule of the administrator's own; empty reason and proposal stand for the category's. @return its id */
    public long add(Language language, String phrase, WordingCategory category, String reason, String proposal) {
        var data = checked(language, phrase, category, reason, proposal);
        new Problems().when(store.exists(language, data.phrase(), 0), "phrase", "requirement.wording.phrase.twice", data.phrase()).refuse();
        return store.add(new WordingRule(data, false));
    }

    /** The version of a rule as it stands. */
    public long version(long id) { return store.find(id).orElseThrow(() -> RuleViolation.whole("requirement.wording.gone")).version(); }

    /** Changes a rule or switches it on or off. {@code version} is the one the form showed. */
    public void change(long id, long version, String phrase, WordingCategory category, String reason, String proposal, boolean active) {
        var rule = store.find(id).orElseThrow(() -> RuleViolation.whole("requirement.wording.gone"));
        Overtaken.unless(version, rule.version(), rule.data().phrase());
        var data = checked(rule.data().language(), phrase, category, reason, proposal);
        new Problems().when(rule.shipped() && !data.phrase().equals(rule.data().phrase()), "phrase", "requirement.wording.phrase.shipped")
                .when(store.exists(data.language(), data.phrase(), id), "phrase", "requirement.wording.phrase.twice", data.phrase()).refuse();
        rule.put(data, active);
    }

    /** Copies shipped rules that the table does not have yet; called at start, does nothing a second time. @return how many were added */
    public int ship() {
        var known = store.shippedPhrases();
        var missing = ShippedWording.phrases().stream().filter(p -> !known.contains(p.language().tag() + '\t' + p.phrase())).toList();
        missing.forEach(p -> store.add(new WordingRule(p, true)));
        return missing.size();
    }

    private static WordingPhrase checked(Language language, String phrase, WordingCategory category, String reason, String proposal) {
        new Problems().when(category == null, "category", "requirement.wording.category.missing").refuse();
        var typed = Input.requiredLine("phrase", phrase, PHRASE);
        Wording.checkPhrase(typed, language);
        return new WordingPhrase(language, typed, category, Input.line("reason", reason, TEXT), Input.line("proposal", proposal, TEXT));
    }

    private static WordingRuleView view(WordingRule rule) {
        var d = rule.data();
        return new WordingRuleView(rule.id(), rule.version(), d.language(), d.phrase(), d.category(), d.reason(), d.proposal(), rule.active(), rule.shipped());
    }
}
