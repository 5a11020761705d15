package countersign.web.admin;

import countersign.requirement.WordingRuleView;
import countersign.requirement.WordingRules;
import countersign.shared.text.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the wording rules of a language, a page at a time. */
class WordingRows extends LazyDataModel<WordingRuleView> {

    private final transient WordingRules rules;
    private final transient Supplier<Language> language;
    private final transient Supplier<String> part;

    WordingRows(WordingRules rules, Supplier<Language> language, Supplier<String> part) {
        this.rules = rules;
        this.language = language;
        this.part = part;
    }

    @Override public int count(Map<String, FilterMeta> filters) { return Math.toIntExact(rules.count(language.get(), part.get())); }

    @Override public List<WordingRuleView> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return rules.list(language.get(), part.get(), first, size);
    }

    @Override public String getRowKey(WordingRuleView rule) { return String.valueOf(rule.id()); }
}
