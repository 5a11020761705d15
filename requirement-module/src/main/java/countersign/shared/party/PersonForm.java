package countersign.shared.party;

import countersign.shared.text.Language;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What an administrator says of a person.
 *
 * @param version the version the form showed; 0 for a new person
 * @param secondAddress where codes go (A3); empty when nowhere
 * @param zone    a zone id such as {@code Asia/Shanghai}
 */
public record PersonForm(Long id, long version, String login, String name, String email, String secondAddress, String title, Long departmentId, int rank,
        Language language, String zone, boolean administrator, LocalDate leftOn) implements Serializable {

    /** The form as a person stands today. */
    public static PersonForm of(PersonView p) {
        return new PersonForm(p.id(), p.version(), p.login(), p.name(), p.email(), p.secondAddress(), p.title(), p.departmentId(), p.rank(), p.language(), p.zone().getId(),
                p.administrator(), p.leftOn());
    }
}
