package countersign.web.admin;

import countersign.requirement.VagueWording;
import countersign.requirement.WordingCategory;
import countersign.requirement.WordingCheck;
import countersign.requirement.WordingRuleView;
import countersign.requirement.WordingRules;
import countersign.shared.text.Input;
import countersign.shared.text.Language;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.LazyDataModel;

/** The wording rules of a language (S1.2): the list, one rule open for editing, and a box to try a sentence out. */
@Named("adminWording")
@ViewScoped
@AdministratorsOnly
public class WordingBean implements Serializable {

    private static final int LONGEST_SENTENCE = 4000;
    @Inject WordingRules rules;
    @Inject WordingCheck check;
    @Inject Refusals refusals;
    @Inject Me me;
    private Language language;
    private String part;
    private Long id;
    private long version;
    private String phrase;
    private WordingCategory category = WordingCategory.QUALITY;
    private String reason;
    private String proposal;
    private boolean active = true;
    private boolean shipped;
    private String sentence;
    private transient LazyDataModel<WordingRuleView> rows;
    private transient List<VagueWording> found;

    /** Starts with the reader's own language. */
    public void load() { if (language == null) language = me.getLanguage(); }

    /** The rules, paged in the database. */
    public LazyDataModel<WordingRuleView> getRows() {
        if (rows == null) rows = new WordingRows(rules, () -> language, () -> part);
        return rows;
    }

    /** Opens a rule of the list. */
    public void edit(WordingRuleView rule) {
        id = rule.id();
        version = rule.version();
        phrase = rule.phrase();
        category = rule.category();
        reason = rule.reason();
        proposal = rule.proposal();
        active = rule.active();
        shipped = rule.shipped();
    }

    /** Adds the rule or changes the open one. */
    public String save() {
        var done = refusals.attempt(() -> {
            if (id == null) rules.add(language, phrase, category, reason, proposal);
            else rules.change(id, version, phrase, category, reason, proposal, active);
        }, () -> version = rules.version(id));
        if (!done) return null;
        refusals.done("web.admin.wording.saved", phrase);
        return "/admin-wording.xhtml?faces-redirect=true&lang=" + language;
    }

    /** Switches a rule on or off. */
    public void toggle(WordingRuleView rule) {
        refusals.attempt(() -> rules.change(rule.id(), rule.version(), rule.phrase(), rule.category(), rule.reason(), rule.proposal(), !rule.active()));
    }

    /** Marks what is vague in the sentence, by the rules now in force. */
    public void tryOut() { refusals.attempt(() -> found = check.check(Input.lines("sentence", sentence, LONGEST_SENTENCE), language)); }

    /** What was found; null before anything was tried. */
    public List<VagueWording> getFound() { return found; }

    /** What is open in a rule's own words, else in its category's. */
    public String reasonOf(WordingRuleView rule) { return rule.reason().isEmpty() ? me.texts().get(rule.category().reason()) : rule.reason(); }

    /** A phrase for reading: its choices stand apart, so that a line breaks between them and not within a word. */
    public String spaced(String phrase) { return phrase.replace("|", " | "); }

    /** How a choice of words is written in a phrase, for the hint. */
    public String getNotation() { return language == Language.EN ? "{fast|quick}" : "{尽快|尽早}"; }

    /** The kinds of vagueness. */
    public WordingCategory[] getCategories() { return WordingCategory.values(); }

    /** The languages. */
    public Language[] getLanguages() { return Language.values(); }

    /** Whose rules are shown. */
    public Language getLanguage() { return language; }

    /** @param language see {@link #getLanguage} */
    public void setLanguage(Language language) { this.language = language; }

    /** Part of a phrase. */
    public String getPart() { return part; }

    /** @param part see {@link #getPart} */
    public void setPart(String part) { this.part = part; }

    /** The open rule; null for a new one. */
    public Long getId() { return id; }

    /** Whether the open rule came with the product: its phrase stays, it can be switched off. */
    public boolean isShipped() { return shipped; }

    /** The phrase to mark. */
    public String getPhrase() { return phrase; }

    /** @param phrase see {@link #getPhrase} */
    public void setPhrase(String phrase) { this.phrase = phrase; }

    /** What the phrase leaves open. */
    public WordingCategory getCategory() { return category; }

    /** @param category see {@link #getCategory} */
    public void setCategory(WordingCategory category) { this.category = category; }

    /** Why it is marked; empty for the category's reason. */
    public String getReason() { return reason; }

    /** @param reason see {@link #getReason} */
    public void setReason(String reason) { this.reason = reason; }

    /** How to put it better; empty for the category's proposal. */
    public String getProposal() { return proposal; }

    /** @param proposal see {@link #getProposal} */
    public void setProposal(String proposal) { this.proposal = proposal; }

    /** Whether it is in force. */
    public boolean isActive() { return active; }

    /** @param active see {@link #isActive} */
    public void setActive(boolean active) { this.active = active; }

    /** The sentence to try. */
    public String getSentence() { return sentence; }

    /** @param sentence see {@link #getSentence} */
    public void setSentence(String sentence) { this.sentence = sentence; }
}
