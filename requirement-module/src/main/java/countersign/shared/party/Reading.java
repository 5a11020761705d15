package countersign.shared.party;

import countersign.shared.text.Language;
import java.io.Serializable;

/** How a person reads the product and its mails: in which language, with the times of which zone. */
public record Reading(Language language, String zone) implements Serializable {

    /** As the person has it. */
    public static Reading of(PersonView person) { return new Reading(person.language(), person.zone().getId()); }

    /** In words that whoever reads either language understands. */
    String words() { return language.ownName() + " · " + zone; }
}
