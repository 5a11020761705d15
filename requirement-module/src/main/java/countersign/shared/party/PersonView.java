package countersign.shared.party;

import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A person as others see them. A page keeps one between two requests where a colleague was chosen and another field refused.
 *
 * @param departmentId    the home department; null for executives who belong to none
 * @param leftOn          the last day with the company; null while they stay
 * @param linkGeneration  the generation of mail links that still works
 * @param termsAcceptedAt when they accepted the terms of electronic countersigning (A7); null before
 * @param secondAddress   where codes go (A3); empty when nowhere
 */
public record PersonView(long id, String login, String name, String email, String title, Long departmentId, int rank, Language language,
        ZoneId zone, boolean administrator, LocalDate leftOn, int linkGeneration, Instant termsAcceptedAt, String secondAddress, long version) implements Serializable {

    /** The name alone: a picker shows a colleague who was refused as they are written, and nobody is to read addresses there. */
    @Override public String toString() { return name; }

    /** The bundles as this person reads them. */
    public Texts texts() { return Texts.of(language, zone); }

    /** Where a code goes that must not go the link's way (A3); empty when there is no such address, or the mail address became the same. */
    public Optional<String> secondWay() { return secondAddress.isEmpty() || secondAddress.equalsIgnoreCase(email.strip()) ? Optional.empty() : Optional.of(secondAddress); }

    /** Whether the person is with the company on that day (P2). */
    public boolean presentOn(LocalDate date) { return leftOn == null || !date.isAfter(leftOn); }
}
