package countersign.requirement;

import countersign.requirement.domain.Wording;
import countersign.requirement.domain.WordingPhrase;
import countersign.requirement.store.WordingStore;
import countersign.shared.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Marks vague wording by the rules now in force (S1.2). The compiled rules are kept until the table says something else, on whichever node that was changed. */
@ApplicationScoped
@Transactional
public class WordingCheck {

    private record Ready(List<WordingPhrase> phrases, Wording wording) { }

    @Inject
    private WordingStore store;

    private volatile Ready ready;

    /** What is vague in {@code text}, typed in a form of that language; places are UTF-16 indexes into it. Null and empty texts are fine. */
    public List<VagueWording> check(String text, Language language) {
        return text == null || text.isBlank() ? List.of() : current().check(text, language);
    }

    private Wording current() {
        var phrases = store.active();
        var kept = ready;
        if (kept != null && kept.phrases().equals(phrases)) return kept.wording();
        var fresh = new Ready(phrases, new Wording(phrases));
        ready = fresh;
        return fresh.wording();
    }
}
