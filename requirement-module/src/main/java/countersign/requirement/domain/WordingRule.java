package countersign.requirement.domain;

import countersign.requirement.WordingCategory;
import countersign.shared.text.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A rule of the wording check as the administrator keeps it (S1.2). A shipped one is switched off rather than deleted, so that an upgrade does not bring it back. */
@Entity
@Table(name = "wording_rule")
public class WordingRule {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;

    @Version
    private long version;

    /** BCP 47 tag. */
    @Column(name = "language_tag")
    private String languageTag;

    private String phrase;

    @Enumerated(EnumType.STRING)
    private WordingCategory category;

    private String reason;
    private String proposal;
    private boolean active;
    private boolean shipped;

    protected WordingRule() { }

    public WordingRule(WordingPhrase data, boolean shipped) {
        this.shipped = shipped;
        languageTag = data.language().tag();
        put(data, true);
    }

    /** Takes over phrase, category, texts and whether it is in force. The language stays. */
    public final void put(WordingPhrase data, boolean inForce) {
        phrase = data.phrase();
        category = data.category();
        reason = data.reason();
        proposal = data.proposal();
        active = inForce;
    }

    public Long id() { return id; }
    public long version() { return version; }
    public boolean active() { return active; }
    public boolean shipped() { return shipped; }

    /** The rule as plain data. */
    public WordingPhrase data() { return new WordingPhrase(Language.ofTag(languageTag), phrase, category, reason == null ? "" : reason, proposal == null ? "" : proposal); }
}
